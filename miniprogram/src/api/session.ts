import { useSyncExternalStore } from 'react';
import { forgetKeptPage, keepPage, takeKeptPage } from '@/kept-page';
import { openPageOnce, pageInFront, replacePage } from '@/routes';
import { stored } from '@/platform/storage';
import { actFor } from './acting-for';
import { chooseVillage } from './chosen-village';
import { claimsOf } from './token-claims';

const storedToken = stored<string>('token');

let token: string | null | undefined;
const listeners = new Set<() => void>();

/** The token of whoever is signed in on this phone; null in WeChat, which vouches for its people itself. */
export function currentToken(): string | null {
  token ??= storedToken.read();
  return token;
}

function setToken(next: string | null): void {
  token = next;
  if (next === null) storedToken.remove();
  else storedToken.write(next);
  // Another person, another village; this also forgets every answer.
  chooseVillage(null);
  actFor(null);
  listeners.forEach((notify) => {
    notify();
  });
}

let isExpired = false;

/** Whether the last visit ended by itself, after too long a time: sign-in says so. */
export const hasSessionExpired = (): boolean => isExpired;

/**
 * Begins a visit as the person of `next`, on the page that was asked for before signing in; whatever was shown to the one
 * before is forgotten.
 */
export function startSession(next: string): void {
  isExpired = false;
  setToken(next);
  const { name, params } = takeKeptPage();
  replacePage(name, params);
}

/**
 * Forgets who was here and leads to sign-in: asked for, or because the back end no longer takes the token. Calls under way
 * are then refused one after the other, for having none; that does not make the first reason wrong.
 */
export function endSession(reason: 'asked' | 'expired' | 'refused' = 'asked'): void {
  if (reason !== 'refused') isExpired = reason === 'expired';
  if (reason === 'asked') forgetKeptPage();
  else keepPage();
  // What sign-in itself has asked for by then must not be forgotten with a refusal that comes late.
  const isAtSignIn = currentToken() === null && pageInFront()?.name === 'signIn';
  if (reason === 'asked' || !isAtSignIn) setToken(null);
  openPageOnce('signIn');
}

/** Leads whom nobody knows yet to being taken up, and from there to the page that was asked for. */
export function leadToJoin(): void {
  keepPage();
  openPageOnce('join');
}

/** The same person goes on with a fresher token; nothing that is shown changes. */
export function renewSession(next: string): void {
  token = next;
  storedToken.write(next);
}

/** Forgets who was here and stays: for the page that says goodbye. */
export function forgetSession(): void {
  isExpired = false;
  setToken(null);
}

/** Whose token it is, by its own word. */
const subjectOf = (of: string): unknown => claimsOf(of)?.['sub'];

/**
 * Does here what was done in another window of this browser: whoever signed out there is signed out here, a fresher token of the
 * same person is taken over, and when somebody else has come, what was shown to the one before goes.
 */
export function followOtherWindow(): void {
  const kept = storedToken.read();
  const own = currentToken();
  if (kept === own) return;
  if (kept === null) endSession();
  else if (own !== null && subjectOf(own) === subjectOf(kept)) token = kept;
  else startSession(kept);
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Tells when another token, or none, is called with from now on. */
export const onSessionChange = subscribe;

/** Whether this platform has a token to call with. */
export const useHasToken = (): boolean =>
  useSyncExternalStore(
    subscribe,
    () => currentToken() !== null,
    () => false,
  );
