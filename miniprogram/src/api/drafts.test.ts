import { act, renderHook } from '@testing-library/react';
import Taro from '../../jest/taro';
import { useDraft } from './drafts';

const initial = { text: '', isAnonymous: false };
const open = () => renderHook(() => useDraft('snapshot', initial)).result;

describe('useDraft', () => {
  it('finds what was written after the app was closed', () => {
    const before = open();
    expect(before.current.isSaved).toBe(false);
    act(() => {
      before.current.change({ text: 'a lamp' });
    });
    act(() => {
      before.current.change({ isAnonymous: true });
    });
    expect(before.current.isSaved).toBe(true);
    expect(open().current.value).toEqual({ text: 'a lamp', isAnonymous: true });
  });

  it('is empty again once it has been sent', () => {
    const draft = open();
    act(() => {
      draft.current.change({ text: 'a lamp' });
    });
    act(() => {
      draft.current.clear();
    });
    expect(draft.current.value).toEqual(initial);
    expect(open().current.value).toEqual(initial);
  });

  it('is gone although it was changed in the same moment', () => {
    const draft = open();
    act(() => {
      draft.current.change({ text: 'a lamp' });
      draft.current.change({ isAnonymous: true });
      draft.current.clear();
    });
    expect(open().current.value).toEqual(initial);
  });

  it('loses neither of two changes made in the same moment', () => {
    const draft = open();
    act(() => {
      draft.current.change({ text: 'a lamp' });
      draft.current.change({ isAnonymous: true });
    });
    expect(open().current.value).toEqual({ text: 'a lamp', isAnonymous: true });
  });

  it('gives fields that a newer build added their first value', () => {
    Taro.setStorageSync('five-star:draft:snapshot', '{"text":"a lamp"}');
    expect(open().current.value).toEqual({ text: 'a lamp', isAnonymous: false });
  });

  it('does not claim to be saved when the phone has no room left', () => {
    Taro.setStorageSync.mockImplementationOnce(() => {
      throw new Error('exceed max size');
    });
    const draft = open();
    act(() => {
      draft.current.change({ text: 'a lamp' });
    });
    expect(draft.current.value.text).toBe('a lamp');
    expect(draft.current.isSaved).toBe(false);
  });
});
