import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';

import { loadLanguage } from '../../src/search/language.js';
import { fold, tokenize } from '../../src/search/tokens.js';
import { idsFor, sourceOf } from './support.js';

/** A language, a title, and another form of its words that a visitor may type. */
const FORMS: readonly (readonly [locale: string, title: string, query: string])[] = [
  ['ar', 'إضافة المستخدمين', 'مستخدم'],
  ['bg', 'Промяна на паролата', 'парола'],
  ['da', 'Ændre adgangskoden', 'adgangskoder'],
  ['de', 'Passwörter ändern', 'passwort'],
  ['el', 'Αλλαγή κωδικού πρόσβασης', 'κωδικος προσβαση'],
  ['en', 'Changing passwords', 'change password'],
  ['en-GB', 'Forwarding messages', 'forwarded message'],
  ['es', 'Cambiar las contraseñas', 'contrasena'],
  ['fi', 'Salasanan vaihtaminen', 'salasana'],
  ['fr', 'Changer les mots de passe', 'mot de passe changé'],
  ['hu', 'Jelszavak módosítása', 'modositas'],
  ['it', 'Cambiare le password dimenticate', 'dimenticato'],
  ['lt', 'Slaptažodžio keitimas', 'slaptazodis'],
  ['nb', 'Endre passordene', 'passord'],
  ['nl', 'Wachtwoorden wijzigen', 'wachtwoord'],
  ['pt-BR', 'Alterar as senhas', 'senha'],
  ['ro', 'Schimbarea parolelor', 'parole'],
  ['ru', 'Как изменить пароли', 'пароль'],
  ['sv', 'Ändra lösenorden', 'losenord'],
  ['tr', 'Şifreleri değiştirme', 'sifre'],
  ['uk', 'Зміна паролів', 'паролі'],
];

for (const [locale, title, query] of FORMS) {
  test(`${locale}: another form of a word, without its accents, finds it`, async () => {
    const source = sourceOf([{ title: 'xxx yyy' }, { title }], { locale });
    assert.equal((await idsFor(source, `${query} `))[0], 'a1');
  });
}

test('the stemmers of fifteen languages and more are there, each loaded by its own import', async () => {
  const files = readdirSync(new URL('../../src/search/languages', import.meta.url));
  assert.ok(files.length >= 15);
  for (const file of files) {
    const code = file.slice(0, 2);
    const { isStopWord } = await loadLanguage(code);
    const { stopwords } = (await import(`../../src/search/languages/${code}.ts`)) as { stopwords: readonly string[] };
    assert.ok(stopwords.some((word) => isStopWord(fold(word))), code);
  }
});

test('a language that is not known is searched by the words as they are', async () => {
  for (const locale of ['tlh', 'xx-YY', '', '__proto__', 'constructor']) {
    assert.deepEqual(await idsFor(sourceOf([{ title: 'Qapla wort' }], { locale }), 'qapla'), ['a0']);
  }
});

for (const [locale, title, query] of [
  ['zh', '如何更改邮箱密码', '邮箱密码'],
  ['ja', 'メールのパスワードを変更する方法', 'パスワード'],
  ['th', 'วิธีเปลี่ยนรหัสผ่านอีเมล', 'รหัสผ่าน'],
  ['ko', '비밀번호를 변경하는 방법', '비밀번호'],
] as const) {
  test(`${locale}: words are found where no space divides them`, async () => {
    const source = sourceOf([{ title: 'Something else' }, { title }], { locale });
    const { hits } = await source.search(query);
    assert.equal(hits[0]?.id, 'a1');
    assert.equal(hits[0].titleRanges.map(([start, end]) => title.slice(start, end)).join(''), query);
  });
}

test('words keep their place in the text they were found in', () => {
  const text = 'Ｆｕｌｌ-width “naïve” e\u0301te\u0301 İstanbul 5.7.1 don’t {{imapHost}} 🎉 ﬁle Ⅳ';
  assert.deepEqual(
    tokenize(text).map(({ word, start, end }) => [word, text.slice(start, end)]),
    [
      ['full', 'Ｆｕｌｌ'], ['width', 'width'], ['naive', 'naïve'], ['ete', 'e\u0301te\u0301'], ['istanbul', 'İstanbul'],
      ['5.7.1', '5.7.1'], ['do', 'don’t'], ['not', 'don’t'], ['🎉', '🎉'], ['file', 'ﬁle'], ['iv', 'Ⅳ'],
    ],
  );
});

test('й keeps its breve, ё does not keep its dots, Arabic loses vowel signs and tatweel', () => {
  assert.deepEqual(['Йод', 'Ёлка', 'مُحَمَّد', 'مـحمد'].map(fold), ['йод', 'елка', 'محمد', 'محمد']);
});
