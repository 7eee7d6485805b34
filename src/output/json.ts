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
      separator: '',
      end: () => '',
    };

  return {
    begin: () => '[',
    // As elements of an array, so that they are indented like one's; less that array's own brackets.
    item: (item) =>
      item
        .values()
        .map((value) => `\n${stringifySafely([value], 2).slice(2, -2)}`)
        .join(','),
    separator: ',',
    end: (empty) => (empty ? ']\n' : '\n]\n'),
  };
};
