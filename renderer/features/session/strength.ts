/** Rough guessing cost of a passphrase, and the one thing that would help most. No list of words leaves or enters: it is arithmetic only. */
export type Strength = { level: 0 | 1 | 2 | 3 | 4; reason: string };

const wellKnown = /password|passwort|qwerty|asdf|12345|abcdef|letmein|welcome|steward|iloveyou|summer|winter|spring|autumn/i;

/** @param text what was typed @param hints words that a thief would try first, such as the e-mail and the firm's name */
export function passphraseStrength(text: string, hints: readonly string[]): Strength {
  if (text.length < 12)
    return {
      level: 0,
      reason: 'Short passphrases are guessed by machines in hours. Four unrelated words are easy to keep in mind and hard to guess.',
    };
  const lower = text.toLowerCase();
  const known = hints.flatMap((hint) => hint.toLowerCase().split(/[@.\s]+/)).find((part) => part.length > 3 && lower.includes(part));
  const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z\d\s]/, /\s/].filter((kind) => kind.test(text)).length;
  const distinct = new Set(lower).size;
  const words = text
    .trim()
    .split(/[\s\-_.]+/)
    .filter((word) => word.length > 2).length;
  let bits = Math.min(distinct, 20) * 2.2 + (text.length - 12) * 1.6 + kinds * 3 + Math.max(0, words - 2) * 6;
  if (/(.)\1{3,}/.test(text) || distinct < 6) bits -= 24;
  if (wellKnown.test(text)) bits -= 20;
  if (known) bits -= 18;
  const level = bits < 24 ? 0 : bits < 36 ? 1 : bits < 48 ? 2 : bits < 62 ? 3 : 4;
  if (known) return { level, reason: `Leave out “${known}”: it is the first thing a thief tries.` };
  if (wellKnown.test(text)) return { level, reason: 'It holds one of the patterns that are tried first.' };
  if (distinct < 8) return { level, reason: 'The same few characters come again and again.' };
  if (level >= 4) return { level, reason: 'This would take longer than anybody has.' };
  return {
    level,
    reason: words < 4 ? 'Another unrelated word makes it far harder to guess.' : 'A few more characters make it stronger still.',
  };
}
