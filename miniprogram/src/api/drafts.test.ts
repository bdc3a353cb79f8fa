import { act, renderHook } from '@testing-library/react';
import Taro from '../../jest/taro';
import { useDraft } from './drafts';
import { keepOwnPerson } from './own-person';

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

describe('the draft of a form on a phone that several people use', () => {
  const write = (form: ReturnType<typeof open>, text: string) => act(() => form.current.change({ text }));
  const become = (personId: string | null) => act(() => keepOwnPerson(personId));
  afterEach(() => become(null));

  it('is found by whoever wrote it and by nobody else', () => {
    become('p-1');
    write(open(), 'a lamp');
    become('p-2');
    expect(open().current).toMatchObject({ value: initial, isSaved: false });
    write(open(), 'a ditch');
    become('p-1');
    expect(open().current).toMatchObject({ value: { text: 'a lamp' }, isSaved: true });
  });

  it('leaves a form that stands open with whoever wrote it', () => {
    become('p-1');
    const form = open();
    write(form, 'a lamp');
    become('p-2');
    expect(form.current).toMatchObject({ value: initial, isSaved: false });
    act(() => form.current.change({ isAnonymous: true }));
    become('p-1');
    expect(form.current.value).toEqual({ text: 'a lamp', isAnonymous: false });
  });

  it('is not emptied by what another has sent meanwhile', () => {
    become('p-1');
    const form = open();
    const { clear } = form.current;
    become('p-2');
    write(form, 'a ditch');
    act(() => clear());
    expect(form.current.value.text).toBe('a ditch');
    expect(open().current.value.text).toBe('a ditch');
  });

  it('goes along with whoever becomes known while writing, and stays with no one else', () => {
    const form = open();
    const { clear } = form.current;
    write(form, 'a lamp');
    become('p-1');
    expect(form.current).toMatchObject({ value: { text: 'a lamp' }, isSaved: true });
    become(null);
    expect(open().current.value).toEqual(initial);
    become('p-1');
    act(() => clear());
    expect(open().current.value).toEqual(initial);
  });

  it('of somebody who becomes known is not replaced by what stood there unclaimed', () => {
    become('p-1');
    write(open(), 'a lamp');
    become(null);
    const form = open();
    write(form, 'a ditch');
    become('p-1');
    expect(form.current.value.text).toBe('a lamp');
  });

  it('stays in the form when the phone has no room to keep it for its person', () => {
    const form = open();
    write(form, 'a lamp');
    Taro.setStorageSync.mockImplementation((key: string) => {
      if (key.includes('draft:')) throw new Error('exceed max size');
    });
    become('p-1');
    Taro.setStorageSync.mockReset();
    expect(form.current).toMatchObject({ value: { text: 'a lamp' }, isSaved: false });
  });
});
