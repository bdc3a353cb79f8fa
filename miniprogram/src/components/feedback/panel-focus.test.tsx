import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { PanelFocus } from './panel-focus.h5';

describe('the keys of an open panel in a browser', () => {
  const close = jest.fn();
  const panel = (
    <PanelFocus onClose={close}>
      <button>first</button>
      <button>last</button>
    </PanelFocus>
  );
  const focused = () => document.activeElement?.textContent;
  const tab = (shiftKey = false) => fireEvent.keyDown(document.activeElement!, { key: 'Tab', shiftKey });

  it('stay inside it, round and round', () => {
    render(panel);
    screen.getByText('last').focus();
    tab();
    expect(focused()).toBe('first');
    tab(true);
    expect(focused()).toBe('last');
  });

  it('go into it, and back to where they were once it is closed', async () => {
    const page = (isOpen: boolean) => (
      <>
        <button>opener</button>
        {isOpen && panel}
      </>
    );
    const { rerender } = render(page(false));
    screen.getByText('opener').focus();
    rerender(page(true));
    await waitFor(() => expect(focused()).toBe('firstlast'));
    rerender(page(false));
    expect(focused()).toBe('opener');
  });

  it('close it by Escape', () => {
    render(panel);
    fireEvent.keyDown(screen.getByText('first'), { key: 'Escape' });
    expect(close).toHaveBeenCalledTimes(1);
  });
});
