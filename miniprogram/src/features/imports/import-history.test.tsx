import { fireEvent, screen } from '@testing-library/react';
import { setCloudAnswer } from '../../../jest/taro';
import { renderPage } from '../../../jest/render-page';
import { copy } from './copy';
import { ImportHistory } from './import-history';

const aim = { kind: 'roster', unitCode: undefined } as const;

describe('the imports of before', () => {
  it('that do not come are a line, and a press asks for them again', async () => {
    setCloudAnswer(() => ({ ok: false, error: { code: 'Forbidden', details: {}, requestId: 'q-1' } }));
    renderPage(<ImportHistory aim={aim} onOpen={jest.fn()} />);
    const line = await screen.findByText(copy.historyFailed);
    expect(screen.queryByRole('alert')).toBeNull();
    setCloudAnswer(() => ({ ok: true, data: { items: [], nextCursor: null } }));
    fireEvent.click(line);
    expect(await screen.findByText(copy.noHistory)).toBeTruthy();
    expect(screen.queryByText(copy.historyFailed)).toBeNull();
  });
});
