/**
 * What the trained engine saw at a token: the label that it decided on and every term of that label's score, by name. Slow, and run
 * only when somebody asks: it goes the plain way to the scores that the kernel comes to (a test holds them together), and the weights
 * of the terms are looked up by the ids of the features, so that they are the engine's own.
 */
import type { TokenisedText } from '../../text/tokenise.js';
import {
  MOST_CONTEXT_FEATURES,
  WINDOW,
  atOffset,
  contextFeatures,
  featuresAt,
  isBeyondNames,
} from '../context-features.js';
import type { CompiledModel } from '../compiled-model.js';
import { type Name, createDecoder } from '../decode.js';
import { MOST_VOTE_FEATURES, voteFeatures } from '../document-votes.js';
import { BEGIN, CLASSES, INSIDE, LABELS, LAST, OUTSIDE, UNIT, classOf, labelOf, partOf } from '../labels.js';
import { type Stretch, endOfStretch, passAgain, passFirst } from '../two-passes.js';
import { addWeights } from '../weights.js';
import { type Word, createWordTable } from '../word-table.js';
import { nameContextFeature, nameVoteFeature } from './name-context.js';
import { nameWordFeatures, quote } from './name-word-features.js';

export interface Term {
  readonly name: string;
  readonly weight: number;
}

export interface TokenTrace {
  /** Index of the token in the text. */
  readonly token: number;
  /** `outside`, or class and part: `person, first`. */
  readonly label: string;
  /** The engine's own score of the label here: emission and the transition into it. The sum of the terms. */
  readonly score: number;
  /** All labels by emission score, the best first. */
  readonly labels: readonly { readonly label: string; readonly score: number }[];
  /** The heaviest first, by absolute weight; those of weight 0 are left out. */
  readonly terms: readonly Term[];
  /** Whether names were not even looked for here: everything around is in small letters. */
  readonly beyond: boolean;
}

const PARTS = ['first', 'inside', 'last', 'alone'];
export function labelName(label: number): string {
  return label === OUTSIDE ? 'outside' : `${CLASSES[classOf(label)]!}, ${PARTS[partOf(label)]!}`;
}

/** Traces of the tokens that are asked for, in order. */
export function traceTokens(
  model: CompiledModel,
  prose: TokenisedText,
  tokens: readonly number[],
): TokenTrace[] {
  const table = createWordTable(model.lexicon);
  const first = createDecoder(model.weights, model.transitions);
  const second = createDecoder(model.weights, model.secondTransitions);
  const wanted = new Set(tokens);
  const named = new Map<Word, ReadonlyMap<number, string>>();
  const namesOf = (word: Word): ReadonlyMap<number, string> => {
    let names = named.get(word);
    if (names === undefined) named.set(word, (names = nameWordFeatures(word, model.lexicon)));
    return names;
  };
  const traces: TokenTrace[] = [];
  for (let from = 0; from < prose.sentenceCount;) {
    const to = endOfStretch(prose, from);
    const stretch = passFirst(first, prose, table, from, to);
    const labels = new Map<number, Uint8Array>();
    passAgain(second, stretch, (sentence, names) => {
      labels.set(sentence, labelsOf(names, stretch.views[sentence]!.length));
    });
    let start = 0;
    const offset = prose.sentenceStarts[from]!;
    stretch.views.forEach((view, sentence) => {
      for (let i = 0; i < view.length; i++)
        if (wanted.has(offset + start + i))
          traces.push(traceToken(model, namesOf, stretch, sentence, start, i, labels.get(sentence)!, offset));
      start += view.length;
    });
    from = to;
  }
  return traces;
}

function labelsOf(names: readonly Name[], length: number): Uint8Array {
  const labels = new Uint8Array(length);
  for (const { from, to, nameClass } of names)
    for (let i = from; i < to; i++)
      labels[i] = labelOf(
        nameClass,
        to - from === 1 ? UNIT : i === from ? BEGIN : i === to - 1 ? LAST : INSIDE,
      );
  return labels;
}

function traceToken(
  model: CompiledModel,
  namesOf: (word: Word) => ReadonlyMap<number, string>,
  { views, emissions, votes }: Stretch,
  sentence: number,
  start: number,
  i: number,
  labels: Uint8Array,
  offset: number,
): TokenTrace {
  const view = views[sentence]!;
  const token = offset + start + i;
  const label = labels[i]!;
  if (isBeyondNames(view, i))
    return { token, label: labelName(OUTSIDE), score: 0, labels: [], terms: [], beyond: true };
  const terms: Term[] = [];
  const row = new Float32Array(LABELS);
  const add = (id: number, name: () => string): void => {
    row.fill(0);
    addWeights(model.weights, id, row, 0);
    if (row[label] !== 0) terms.push({ name: name(), weight: row[label]! });
  };
  for (let at = -WINDOW; at <= WINDOW; at++) {
    const word = view.words[i + WINDOW + at]!;
    const names = namesOf(word);
    for (const id of featuresAt(word, at))
      add(atOffset(id, at), () => `${placeOf(at, word.text)}${names.get(id) ?? `feature ${id >>> 0}`}`);
  }
  const ids = new Int32Array(Math.max(MOST_CONTEXT_FEATURES, MOST_VOTE_FEATURES));
  const count = contextFeatures(view, i, ids);
  for (let k = 0; k < count; k++) add(ids[k]!, () => nameContextFeature(view, i, k));
  const voteCount = voteFeatures(votes, start + i, ids);
  for (let k = 0; k < voteCount; k++) add(ids[k]!, () => nameVoteFeature(k));
  const scores = emissions.subarray((start + i) * LABELS, (start + i + 1) * LABELS);
  let score = scores[label]!;
  if (i > 0 && !isBeyondNames(view, i - 1)) {
    const weight = model.secondTransitions[labels[i - 1]! * LABELS + label]!;
    score += weight;
    terms.push({ name: `transition from ${labelName(labels[i - 1]!)} to ${labelName(label)}`, weight });
  }
  terms.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  const all = Array.from(scores, (value, y) => ({ label: labelName(y), score: value }));
  all.sort((a, b) => b.score - a.score);
  return { token, label: labelName(label), score, labels: all, terms, beyond: false };
}

function placeOf(at: number, word: string): string {
  if (at === 0) return '';
  if (word === '<before>' || word === '<after>') return at < 0 ? `${-at} before: ` : `${at} behind: `;
  return `${quote(word)}, ${Math.abs(at)} ${at < 0 ? 'before' : 'behind'}: `;
}
