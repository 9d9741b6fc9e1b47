/** The people and cards of the sandbox's town that the specs rely on; `sandbox/README.md` has all. */

/** Somebody who can sign in. */
export interface Person {
  name: string;
  role: 'employee' | 'passholder';
}

const employee = (name: string): Person => ({ name, role: 'employee' });

/** Works at all counters but the small ones, and is the first to choose from. */
export const ELS = employee('Els Vermeire');
/** Works at Bibliotheek De Linde alone. */
export const TOM = employee('Tom Baeten');
/** May not read promotions. */
export const RACHID = employee('Rachid Amrani');
/** Works at Sporthal De Kouter, which registers nobody. */
export const GRIET = employee('Griet Callens');
/** Works nowhere. */
export const NELE = employee('Nele Wyns');
/** Works at thirty small counters. */
export const KAREL = employee('Karel De Backer');

/** Somebody of the town, at home. */
export const passholder = ({ name }: { name: string }): Person => ({ name, role: 'passholder' });

export const LORE = { name: 'Lore De Smedt', number: '0987654321321', points: '42', uid: '8778353d-eac2-4afe-9ac2-59a26d62e2ed' };
export const BRAM = { name: 'Bram Wouters', number: '0930000201101', points: '412' };
export const AMINA = { name: 'Amina Haddou', number: '0930000202208', points: '2' };
export const JEF = { name: 'Jef Cosyns', number: '0930000203305', points: '10,5' };
export const MARLEEN_BLOCKED = { name: 'Marleen Pauwels', number: '0930000204402' };
export const FATIMA_KANSEN = { name: 'Fatima El Idrissi', number: '0930000209914', uid: '8d80e3b6-80a2-4e2f-8bbb-cd2a72809d77' };
export const GROUP_PASS = { name: 'Klas 3B De Regenboog', number: '0930000900108' };

export const UNKNOWN_NUMBER = '0930000422202';
export const WRONG_CHECK_DIGIT = '0930000422203';

/** Stock at CC De Werf, the first counter of the first employee. */
export const STOCK = { plain: '0930000500106', anotherPlain: '0930000500205', kansen: '0930000500114' };
export const STOCK_ELSEWHERE = '0930000500403';

export const VOUCHER = { unused: '1000000001', used: '1000000002', unknown: '1009999999' };

/** Promotions by id, with their state for Lore at CC De Werf. */
export const PROMOTION = { lastDrink: 6, stickers: 7, coffee: 480, possible: 101, soldOut: 105, tooDear: 108, free: 109, elsewhere: 112, hostile: 403 };
