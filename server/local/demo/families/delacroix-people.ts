/** Delacroix, the people: three generations, and nine trusts and companies that hold most of the 74 assets (delacroix.ts, delacroix-holdings.ts). */
import { entity, natural, trust } from '../family.ts';

export const delacroixPeople = {
  genevieve: natural('Geneviève', 'Delacroix', '1946-07-14'),
  henri: natural('Henri', 'Delacroix', '1943-01-29', '2018-03-02'),
  philippe: natural('Philippe', 'Delacroix', '1969-04-10'),
  anneSophie: natural('Anne-Sophie', 'Delacroix Hale', '1972-11-23'),
  luc: natural('Luc', 'Delacroix', '1976-02-29'),
  robert: natural('Robert', 'Hale', '1970-09-05'),
  claire: natural('Claire', 'Hale', '2002-06-12'),
  theo: natural('Théo', 'Delacroix', '2005-03-18'),
  margaux: natural('Margaux', 'Delacroix', '2009-10-07'),
  revocableTrust: trust('Geneviève Delacroix Revocable Trust'),
  maritalTrust: trust('Henri Delacroix Marital Trust'),
  bypassTrust: trust('Henri Delacroix Family Trust'),
  dynastyTrust: trust('Delacroix Dynasty Trust 2012'),
  insuranceTrust: trust('Delacroix Insurance Trust'),
  charitableTrust: trust('Delacroix Charitable Remainder Trust'),
  artHolding: entity('Quai Neuf Art LLC'),
  landHolding: entity('Delacroix Timber & Land LP'),
  office: entity('Delacroix Family Office LLC'),
} as const;
