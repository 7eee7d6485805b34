/** Which mention begins at a token, ends before it or holds it, as the rules of roles ask. */
import type { RoleMention, RoleText } from './role-text.js';

/** Index of the mention that the token is a part of, -1 if there is none. */
function indexAt({ prose, mentionOf }: RoleText, token: number): number {
  return token >= 0 && token < prose.tokenCount ? mentionOf[token]! : -1;
}

/** Index of the mention that begins at the token, -1 if there is none. */
function indexFrom(text: RoleText, token: number): number {
  const index = indexAt(text, token);
  return index >= 0 && text.firstTokens[index] === token ? index : -1;
}

/** Index of the mention that ends before the token, -1 if there is none. */
function indexBefore(text: RoleText, token: number): number {
  const index = indexAt(text, token - 1);
  return index >= 0 && indexAt(text, token) !== index ? index : -1;
}

/** The mention that begins at the token, or that ends before it. */
export function mentionFrom(text: RoleText, token: number): RoleMention | null {
  const index = indexFrom(text, token);
  return index < 0 ? null : text.mentionAt(index);
}

export function mentionBefore(text: RoleText, token: number): RoleMention | null {
  const index = indexBefore(text, token);
  return index < 0 ? null : text.mentionAt(index);
}

/** The same where it is a person's, else null. */
export function personFrom(text: RoleText, token: number): RoleMention | null {
  const index = indexFrom(text, token);
  return index >= 0 && text.merged[index]!.type === 'person' ? text.mentionAt(index) : null;
}

/** Whether a person's ends before the token. */
export function isPersonBefore(text: RoleText, token: number): boolean {
  const index = indexBefore(text, token);
  return index >= 0 && text.merged[index]!.type === 'person';
}

export function personBefore(text: RoleText, token: number): RoleMention | null {
  const index = indexBefore(text, token);
  return index >= 0 && text.merged[index]!.type === 'person' ? text.mentionAt(index) : null;
}

/** First token of the mention that the token is a part of. */
export function firstTokenOf({ firstTokens, mentionOf }: RoleText, token: number): number {
  return firstTokens[mentionOf[token]!]!;
}

/** The token after the mention that the token is a part of. */
export function afterTokenOf(text: RoleText, token: number): number {
  const index = text.mentionOf[token]!;
  let after = token + 1;
  while (indexAt(text, after) === index) after++;
  return after;
}
