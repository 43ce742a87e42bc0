/**
 * The first of some wanted languages that there is, best first: just so, of the same region (`pt-BR` of `pt`, `zh-TW` of
 * `zh-Hant`), of the same language and script. All are BCP 47 tags; undefined where there is none of them.
 */
export function chooseLanguage(wanted: readonly string[], there: readonly string[]): string | undefined {
  const known = there.map((tag) => ({ tag, locale: localeOf(tag) }));
  for (const tag of wanted) {
    const locale = localeOf(tag);
    if (!locale) continue;
    const close = known.filter((one) => one.locale?.language === locale.language && one.locale.script === locale.script);
    const best = close.find((one) => one.tag.toLowerCase() === tag.toLowerCase()) ?? close.find((one) => one.locale?.region === locale.region) ?? close[0];
    if (best) return best.tag;
  }
  return undefined;
}

/** With script and region; undefined for what is no language tag. */
function localeOf(tag: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(tag).maximize();
  } catch {
    return undefined;
  }
}
