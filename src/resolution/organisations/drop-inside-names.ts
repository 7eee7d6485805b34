/**
 * A name inside a longer mention of the engine is a part of that name: "Abdel Fatah", "NATO Road", "Hamas Women's
 * League". Reason: knowledge knows no people and few organisations.
 */
import type { FindRule } from './find-organisations.js';

export const dropInsideNames: FindRule = ({ isInside }) => (isInside ? 'is a part of a longer name' : null);
