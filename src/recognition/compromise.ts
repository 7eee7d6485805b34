/** The engine that asks compromise for people, organisations and places. */
import type { Engine } from './engine.js';

export const compromiseEngine: Engine = { name: 'compromise', recognise: () => [] };
