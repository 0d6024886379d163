/** Names of invented people and things, in several scripts; short lists, so that equal names happen as they do in life. */

export const givenNames = [
  'Anna', 'Ben', 'Carla', 'David', 'Elena', 'Frank', 'Grace', 'Henry', 'Irene', 'Jack', 'Karen', 'Leo', 'Mary', 'Nora', 'Oscar', 'Paula', 'Ruth', 'Samuel', 'Tessa', 'Victor', 'Walter',
  'Zoë', 'José', 'François', 'Łukasz', 'Søren', 'Þórunn', 'Ngọc', 'Дмитрий', 'Ελένη', '美咲', '志明', '지우', 'أمينة', 'נועה', 'प्रिया', 'Ọlámídé', 'Ayşe', 'Jürgen', 'Siobhán', 'Ewa-Maria', 'D’Angelo',
] as const;

export const familyNames = [
  'Adams', 'Baker', 'Carter', 'Dawson', 'Ellis', 'Foster', 'Grant', 'Hughes', 'Ingram', 'Jensen', 'Keller', 'Lambert', 'Miller', 'Nolan', 'Osborne', 'Price', 'Quinn', 'Russell', 'Shaw', 'Turner',
  'Müller', 'Nguyễn', 'O’Brien', 'García-López', 'Åkesson', 'Kowalczyk', 'Dvořák', 'İnce', 'Петрова', 'Παπαδοπούλου', '山本', '陳', '박', 'الحسن', 'כהן', 'शर्मा', 'Adébáyọ̀', 'van der Merwe', 'de la Cruz', 'Szabó', 'Ó Súilleabháin',
] as const;

export const banks = ['Northgate Savings', 'First Meadow Bank', 'Union & Harbor', 'Crédit des Vallées', 'Stonebridge Trust'] as const;
export const custodians = ['Meridian Custody', 'Fenwick Custody', 'Summit Retirement', 'Polestar Brokerage'] as const;
export const streets = ['Maple Street', 'Chestnut Avenue', 'Harbor Road', 'Rue des Lilas', 'Mill Lane', 'Prospect Hill', 'Cedar Court', 'Lake Drive'] as const;
export const cities = [['Denver', 'Colorado'], ['Columbus', 'Ohio'], ['Raleigh', 'North Carolina'], ['Tacoma', 'Washington'], ['Albany', 'New York'], ['Austin', 'Texas']] as const;
export const makers = ['Larkspur', 'Corvant', 'Forrester', 'Aldous', 'Alder Motors'] as const;
export const insurers = ['Evergreen Life', 'Great Lakes Mutual', 'Golden Gate Life', 'Columbia Mutual'] as const;
