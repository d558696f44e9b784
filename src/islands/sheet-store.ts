import { formatSheet, parseSheet, type Sheet } from '../sheet/sheet.ts';

// The sheet under way is kept in this tab alone, and only after "Add to sheet" or "Change this sheet" was
// pressed: that is the asking.
const KEY = 'sheet';

/** The sheet under way, if there is one and storage is open to us. */
export function readStored(): Sheet | undefined {
  try {
    return parseSheet(sessionStorage.getItem(KEY) ?? '')?.sheet;
  } catch {
    return undefined;
  }
}

/** Keeps the sheet under way, or forgets it; false where storage is closed to us. */
export function store(sheet: Sheet | undefined): boolean {
  try {
    if (sheet) sessionStorage.setItem(KEY, formatSheet(sheet));
    else sessionStorage.removeItem(KEY);
    return true;
  } catch {
    return false;
  }
}
