import { fireEvent, render, screen } from '@testing-library/react';
import Taro from '../../../jest/taro';
import { accountCopy } from '../account-copy';
import { listCopy } from '../list-copy';
import { Toast } from '../feedback/toast';
import { hideToast } from '../feedback/toast-state';
import { BeforeAfter } from './before-after';
import { CodeBlock } from './code-block';
import { CountTiles } from './count-tiles';
import { KeyValueList } from './key-value-list';
import { SecretText } from './secret-text';

describe('SecretText', () => {
  it('asks for the whole at a press and gives it back at the next', () => {
    const [show, hide] = [jest.fn(), jest.fn()];
    const secret = { label: 'phone', masked: '138****0001', onShow: show, onHide: hide };
    const { rerender } = render(<SecretText {...secret} shown={null} />);
    fireEvent.click(screen.getByRole('button', { name: listCopy.actionOn('phone', accountCopy.show) }));
    expect(show).toHaveBeenCalledTimes(1);
    rerender(<SecretText {...secret} shown="13800130001" />);
    expect(screen.queryByText('138****0001')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: listCopy.actionOn('phone', accountCopy.hide) }));
    expect(hide).toHaveBeenCalledTimes(1);
  });
});

describe('BeforeAfter', () => {
  it('says that there was nothing rather than showing nothing', () => {
    render(<BeforeAfter changes={[{ key: 'a', field: 'phone', before: null, after: '138' }]} />);
    expect(screen.getByText(listCopy.nothingThere)).toBeTruthy();
    expect(screen.getByText('138')).toBeTruthy();
  });
});

describe('CountTiles', () => {
  it('lead to what they count, unless that is nothing', () => {
    const choose = jest.fn();
    render(
      <CountTiles
        label="result"
        tiles={[
          { key: 'added', word: 'added', count: 2 },
          { key: 'refused', word: 'refused', count: 0 },
        ]}
        onChoose={choose}
      />,
    );
    for (const name of ['added 2', 'refused 0']) fireEvent.click(screen.getByRole('radio', { name }));
    expect(choose.mock.calls).toEqual([['added']]);
  });
});

describe('KeyValueList', () => {
  it('names each button by what it concerns', () => {
    const press = jest.fn<undefined, [string]>();
    const item = (key: string) => ({
      key,
      label: key,
      value: 'x',
      source: 'roster',
      action: { word: 'correct', onPress: () => press(key) },
    });
    render(<KeyValueList items={[item('name'), item('grid')]} />);
    fireEvent.click(screen.getByRole('button', { name: listCopy.actionOn('grid', 'correct') }));
    expect(press.mock.calls).toEqual([['grid']]);
    expect(screen.getAllByText(listCopy.source('roster'))).toHaveLength(2);
  });
});

describe('CodeBlock', () => {
  afterEach(() => {
    hideToast();
    Reflect.deleteProperty(Taro, 'setClipboardData');
  });

  it('is spoken digit by digit', () => {
    render(<CodeBlock code="39827461" />);
    expect(screen.getByRole('img', { name: accountCopy.code('3 9 8 2，7 4 6 1') })).toBeTruthy();
  });

  it('says when it cannot be copied, and offers no expired code', async () => {
    const { rerender } = render(
      <>
        <CodeBlock code="39827461" canCopy />
        <Toast />
      </>,
    );
    fireEvent.click(screen.getByRole('button', { name: accountCopy.copy }));
    expect(await screen.findByText(accountCopy.copyFailed)).toBeTruthy();
    rerender(<CodeBlock code="39827461" canCopy isExpired />);
    expect(screen.queryByRole('button', { name: accountCopy.copy })).toBeNull();
  });
});
