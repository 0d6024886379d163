// No code of the catalogue reaches a person as it is stored, and search forgives one letter.
import { describe, expect, test } from 'vitest';
import { assetFields } from '../../contract/entities/assets/asset.ts';
import { assetTypes, categoryCodes } from '../../contract/entities/assets/asset-types.ts';
import { valuationMethods, valuationPurposes } from '../../contract/entities/valuation.ts';
import { paletteMatch, withinOneEdit } from '../../renderer/app/palette-match.ts';
import { choiceWord, methodWords, purposeWords, statusWords } from '../../renderer/features/asset/choice-words.ts';
import { categoryOrder } from '../../renderer/features/asset/category-words.ts';
import { newAssetMessages } from '../../renderer/features/new-asset/messages.ts';
import { passphraseStrength } from '../../renderer/features/session/strength.ts';

describe('words for codes', () => {
  test('every choice has words without underscores, and no field shows the same words twice', () => {
    for (const field of [...assetFields, ...assetTypes.flatMap((type) => type.fields)]) {
      if (field.kind !== 'choice') continue;
      const shown = field.options.map((option) => choiceWord(field.name, option));
      expect(
        shown.filter((word) => word.includes('_')),
        field.name,
      ).toEqual([]);
      expect(new Set(shown).size, field.name).toBe(shown.length);
    }
  });

  test('every method, purpose, status and type is named', () => {
    expect(Object.keys(methodWords).sort()).toEqual([...valuationMethods].sort());
    expect(Object.keys(purposeWords).sort()).toEqual([...valuationPurposes].sort());
    expect(statusWords['deceased_estate']).toBe('In an estate');
    expect([...categoryOrder].sort()).toEqual([...categoryCodes].sort());
    expect(Object.keys(newAssetMessages.hints).sort()).toEqual([...categoryCodes].sort());
  });
});

describe('search', () => {
  test('finds whole words before beginnings, and forgives one letter', () => {
    expect(paletteMatch('asset Lake cabin Real estate', 'cabin')).toBe(1);
    expect(paletteMatch('asset Lake cabin Real estate', 'cab')).toBeGreaterThan(paletteMatch('asset Lake cabin Real estate', 'cabim'));
    expect(paletteMatch('asset Lake cabin Real estate', 'cabim')).toBeGreaterThan(0);
    expect(paletteMatch('person Delacroix Charitable Remainder Trust', 'cabin')).toBe(0);
    expect(paletteMatch('asset Lake cabin', 'lake orchard')).toBe(0);
  });

  test.each([
    ['cabin', 'cabin'],
    ['cabin', 'cabim'],
    ['cabin', 'cabn'],
    ['cabin', 'cabiin'],
    ['cabin', 'cbain'],
  ])('%s is within one edit of %s', (a, b) => {
    expect(withinOneEdit(a, b)).toBe(true);
  });

  test.each([
    ['cabin', 'canib'],
    ['cabin', 'orchard'],
    ['lake', 'la'],
  ])('%s is further from %s', (a, b) => {
    expect(withinOneEdit(a, b)).toBe(false);
  });
});

describe('strength of a passphrase', () => {
  test('short, known and repetitive ones are weak; unrelated words are strong', () => {
    expect(passphraseStrength('short', []).level).toBe(0);
    expect(passphraseStrength('aaaaaaaaaaaaaaaa', []).level).toBe(0);
    expect(passphraseStrength('Password1234', []).level).toBeLessThan(2);
    expect(passphraseStrength('priya raman 1', ['priya.raman@example.com']).reason).toContain('priya');
    expect(passphraseStrength('copper lantern winterless orchard', []).level).toBe(4);
  });
});
