/** `json`: an indented array of all values, valid also when it is empty; or one object. */
import { stringifySafely } from './escape-json.js';
import type { CreatePrinter } from './printable.js';

export const createJsonPrinter: CreatePrinter = ({ single }) => {
  if (single)
    return {
      begin: () => '',
      item: (item) =>
        item
          .values()
          .map((value) => `${stringifySafely(value, 2)}\n`)
          .join(''),
      end: () => '',
    };

  let empty = true;
  return {
    begin: () => '[',
    item(item) {
      const parts: string[] = [];
      for (const value of item.values()) {
        // As the element of an array, so that it is indented like one; less that array's own brackets.
        parts.push(empty ? '\n' : ',\n', stringifySafely([value], 2).slice(2, -2));
        empty = false;
      }
      return parts.join('');
    },
    end: () => (empty ? ']\n' : '\n]\n'),
  };
};
