/** A day (`YYYY-MM-DD`) as the language writes it; what is no day stays as it is. */
export function day(date: string, locale: string): string {
  const time = Date.parse(`${date}T00:00Z`);
  return Number.isNaN(time) ? date : new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(time);
}
