/*
 * Messages of mail servers and apps that are worded alike everywhere, and the topics of the articles that explain
 * them. Data in the form of a table: the first that fits says what is meant.
 */

/** A reply of a mail server with its code, as in "550 5.7.1" or "452-4.2.2": nothing else looks like it. */
export const SERVER_CODE = /(?<![\d.])[45]\d\d[ -]#?[45]\.\d{1,3}\.\d{1,3}(?![\d.])/;

const KNOWN: readonly (readonly [RegExp, readonly string[]])[] = [
  [/relay(?:ing)? (?:access )?(?:denied|not permitted)|relay not permitted/i, ['sending', 'smtp']],
  [/\b(?:spamhaus|barracuda|spamcop|block ?list(?:ed)?|blacklist(?:ed)?|poor reputation)\b/i, ['deliverability', 'bounces']],
  [/\b(?:dmarc|spf|dkim)\b.{0,60}\b(?:fail|reject|unauthenticated|not pass)|unauthenticated email/i, ['deliverability', 'spf', 'dkim', 'dmarc']],
  [/(?:quota|disk space|storage)\b.{0,30}\b(?:exceeded|full|reached|used up)|(?:over|exceeded) (?:the |its |your )?quota|mailbox (?:is )?full|5\.2\.2|4\.2\.2/i, ['quota']],
  [/certificate\b.{0,60}\b(?:expired|invalid|not trusted|untrusted|not valid|unknown|mismatch|does not match|self[- ]signed)|self[- ]signed certificate|ERR_CERT_/i, ['tls-certificates']],
  [/(?:message|attachment|file)\b.{0,30}\btoo (?:large|big)|size limit exceeded|5\.3\.4|\b552\b/i, ['attachments']],
  [/authentication (?:failed|unsuccessful|credentials invalid)|login failed|invalid (?:login|credentials)|5\.7\.8|\b535\b/i, ['sign-in']],
  [/(?:could not|cannot|can't|unable to) (?:connect to|reach)\b.{0,30}\b(?:smtp|outgoing)|smtp\b.{0,40}\b(?:timed out|refused|failed)/i, ['sending', 'smtp']],
  [/user unknown|no such user|recipient (?:address )?rejected|mailbox (?:unavailable|not found)|undeliver(?:ed|able)|delivery (?:has )?failed/i, ['bounces']],
  [SERVER_CODE, ['bounces']],
];

/** The topics of the articles that explain a message; undefined for one that is not known. */
export function topicsOfError(text: string): readonly string[] | undefined {
  return KNOWN.find(([pattern]) => pattern.test(text))?.[1];
}
