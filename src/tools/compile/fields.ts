import type { Report } from './fault.js';
import type { LinedMap, LinedText } from './lined.js';
import { didYouMean } from '../../content/nearest.js';

/** Reads the fields of a YAML map and reports what is missing, of the wrong kind, or unknown. */
export class Fields {
  readonly #map: LinedMap;
  readonly #report: Report;
  /** What stands before a field's name in messages: `queries.`. */
  readonly #prefix: string;
  readonly #asked = new Set<string>();

  constructor(map: LinedMap, report: Report, prefix = '') {
    this.#map = map;
    this.#report = report;
    this.#prefix = prefix;
  }

  /** The line of a field's key, or where it should stand. */
  line(key: string): number {
    return this.#map.keyLines.get(key) ?? this.#map.line;
  }

  /** A text that must be there and say something; '' after a report. */
  text(key: string): string {
    if (!this.#has(key)) {
      this.#missing(key, 'Add a line');
      return '';
    }
    return this.optionalText(key);
  }

  /** A text that may be left out; '' then, or after a report. */
  optionalText(key: string): string {
    if (!this.#has(key)) return '';
    const value = this.#map.entries.get(key)!;
    if (value.kind !== 'text') {
      this.#report(
        value.line,
        'FIELD_TYPE',
        `${this.#name(key)} is a ${value.kind}, not a text`,
        `Write one value: "${key}: …".`,
      );
      return '';
    }
    const text = value.text.replace(/\s+/g, ' ').trim();
    if (!text) this.#report(value.line, 'FIELD_EMPTY', `${this.#name(key)} is empty`, `Write a value after "${key}:".`);
    return text;
  }

  /** A list of texts that must be there with one entry at least. */
  texts(key: string): readonly LinedText[] {
    if (!this.#has(key)) {
      this.#missing(key, 'Add a list');
      return [];
    }
    const texts = this.optionalTexts(key);
    const value = this.#map.entries.get(key)!;
    if (value.kind === 'list' && !value.items.length) {
      this.#report(value.line, 'FIELD_EMPTY', `${this.#name(key)} is empty`, 'Give one entry at least.');
    }
    return texts;
  }

  /** A list of texts that may be empty or left out. What is no text, empty or there twice is reported and dropped. */
  optionalTexts(key: string): readonly LinedText[] {
    if (!this.#has(key)) return [];
    const value = this.#map.entries.get(key)!;
    if (value.kind !== 'list') {
      this.#report(
        value.line,
        'FIELD_TYPE',
        `${this.#name(key)} is a ${value.kind}, not a list`,
        `Write "${key}: [one, two]", or an entry a line after "- ".`,
      );
      return [];
    }
    const texts = new Map<string, LinedText>();
    for (const item of value.items) {
      const text = item.kind === 'text' ? item.text.replace(/\s+/g, ' ').trim() : '';
      if (item.kind !== 'text') {
        this.#report(
          item.line,
          'FIELD_TYPE',
          `an entry of ${this.#name(key)} is a ${item.kind}, not a text`,
          'Write plain text; quote it when it holds ": ".',
        );
      } else if (!text) {
        this.#report(item.line, 'FIELD_EMPTY', `an entry of ${this.#name(key)} is empty`, 'Write a text, or take the entry out.');
      } else if (texts.has(text)) {
        this.#report(item.line, 'TWICE', `"${text}" stands twice in ${this.#name(key)}`, 'Take one of them out.');
      } else {
        texts.set(text, { ...item, text });
      }
    }
    return [...texts.values()];
  }

  /** The fields of a map that must be there; undefined after a report. */
  fields(key: string): Fields | undefined {
    if (!this.#has(key)) {
      this.#missing(key, 'Add a map');
      return undefined;
    }
    const value = this.#map.entries.get(key)!;
    if (value.kind === 'map') return new Fields(value, this.#report, `${this.#name(key)}.`);
    this.#report(
      value.line,
      'FIELD_TYPE',
      `${this.#name(key)} is a ${value.kind}, not a map`,
      'Write its fields on lines of their own, indented.',
    );
    return undefined;
  }

  /** To be called last: reports the fields that nobody asked for. */
  rest(): void {
    for (const [key, line] of this.#map.keyLines) {
      if (this.#asked.has(key)) continue;
      const mend = didYouMean(key, this.#asked).trim();
      this.#report(
        line,
        'FIELD_UNKNOWN',
        `there is no field "${this.#name(key)}"`,
        mend || `Take it out; the fields are ${[...this.#asked].join(', ')}.`,
      );
    }
  }

  /** Tells `rest` of a field that is read in another way. */
  expect(key: string): void {
    this.#asked.add(key);
  }

  #has(key: string): boolean {
    this.#asked.add(key);
    return this.#map.entries.has(key);
  }

  #missing(key: string, what: string): void {
    this.#report(this.#map.line, 'FIELD_MISSING', `${this.#name(key)} is missing`, `${what} "${key}: …".`);
  }

  #name(key: string): string {
    return this.#prefix + key;
  }
}
