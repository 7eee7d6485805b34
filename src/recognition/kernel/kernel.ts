/**
 * What takes the time of recognising, compiled to WebAssembly: from the tokens of a stretch of a document to its names. It is fast from its
 * first run on, works on four floats at once, and threads share its code and the model. `../kernel.ts` drives it.
 *
 *   look-up (words, sentences) → score → decode → votes → score the votes → decode again
 */
import { answer, asksInCapitals, beginLookUp, createLookUp, lookUp } from './look-up';
import { beginArena, MAILBOX, NAME, take } from './layout';
import { createDecoder, decodeSentence, forgetNames, nameCount, names } from './decode';
import { createDescriptions } from './describe';
import { createScores, forgetPairs, scoreSentence } from './score';
import {
  beginStretch,
  classes,
  createStretch,
  ends,
  near,
  parts,
  probabilities,
  sentenceCount,
  sentences,
  starts,
} from './stretch';
import { createVotes, countVotes, scoreVotes } from './votes';
import { openWeights, sectionStart } from './weights';
import { addEdge, createWords, holdEdges, makeRoom } from './words';

/** The model's sections of transitions, of the first and of the second pass. */
const FIRST_STEPS: u32 = 4;
const SECOND_STEPS: u32 = 5;
/** Parts of names. */
const BEGIN: u8 = 0;
const INSIDE: u8 = 1;
const LAST: u8 = 2;
const UNIT: u8 = 3;

let firstSteps: u32 = 0;
let secondSteps: u32 = 0;
let mailbox: u32 = 0;

/** Lays out an arena at `arena`; gives its end. @param mostWords that are kept from stretch to stretch */
export function open(arena: u32, mostWords: u32): u32 {
  beginArena(arena);
  openWeights();
  firstSteps = sectionStart(FIRST_STEPS);
  secondSteps = sectionStart(SECOND_STEPS);
  mailbox = take(MAILBOX);
  createLookUp(mailbox);
  createDescriptions();
  createStretch();
  createWords(mostWords);
  createScores();
  createDecoder();
  createVotes();
  return take(0);
}

/** Where a word's description is put. */
export function mailboxAt(): u32 {
  return mailbox;
}
export function startsAt(): u32 {
  return starts;
}
export function endsAt(): u32 {
  return ends;
}
export function sentencesAt(): u32 {
  return sentences;
}
export function namesAt(): u32 {
  return names;
}

/** Adds the word in the mailbox as one that stands outside the sentence: first the one before it, then the one behind it. */
export function describeEdge(): void {
  addEdge(mailbox);
  holdEdges();
}

/** Begins with a stretch, whose tokens and sentences have been put where they belong. @param text where its letters are */
export function begin(text: u32, tokens: u32, sentencesOfIt: u32): void {
  if (makeRoom(tokens)) forgetPairs();
  beginStretch(text, tokens, sentencesOfIt);
  beginLookUp();
}

/** Looks words up: the token whose word must be described next; -1 at the end. */
export function nextUnknown(): i32 {
  return lookUp();
}
export function isInCapitals(): bool {
  return asksInCapitals();
}
/** Adds the word in the mailbox. */
export function describe(): void {
  answer();
}

/** Both passes: gives the number of names. */
export function recognise(): u32 {
  forgetNames();
  for (let sentence: u32 = 0; sentence < sentenceCount; sentence++) {
    scoreSentence(sentence);
    decodeSentence(sentence, firstSteps);
  }
  markNames();
  countVotes();
  forgetNames();
  for (let sentence: u32 = 0; sentence < sentenceCount; sentence++) {
    const end = load<u32>(sentences + (sentence << 2), 4);
    for (let i = load<u32>(sentences + (sentence << 2)); i < end; i++)
      if (load<u8>(near + i) != 0) scoreVotes(i);
    decodeSentence(sentence, secondSteps);
  }
  return nameCount;
}

/** Writes at each token of a name what it is a part of. */
function markNames(): void {
  for (let name = names, end = names + nameCount * NAME; name < end; name += NAME) {
    const from = load<u32>(name);
    const to = load<u32>(name, 4);
    for (let i = from; i < to; i++) {
      store<u8>(classes + i, <u8>load<u32>(name, 8) + 1);
      store<u8>(parts + i, to - from == 1 ? UNIT : i == from ? BEGIN : i == to - 1 ? LAST : INSIDE);
      store<f32>(probabilities + (i << 2), load<f32>(name, 12));
    }
  }
}
