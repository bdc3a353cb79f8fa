import { fireEvent, render, screen } from '@testing-library/react';
import { Button } from './button';
import { Stepper } from './stepper';

describe('Button', () => {
  it.each([{ isLoading: true }, { isDisabled: true }])('takes no press while %o', (state) => {
    const press = jest.fn();
    render(<Button word="send" onPress={press} {...state} />);
    const button = screen.getByRole('button', { name: 'send' });
    fireEvent.click(button);
    expect(press).not.toHaveBeenCalled();
    expect(button.getAttribute('aria-disabled')).toBe('true');
  });

  it('passes a press on, and not to what lies behind it', () => {
    const [press, behind] = [jest.fn(), jest.fn()];
    render(
      <div onClick={behind}>
        <Button word="send" onPress={press} />
      </div>,
    );
    fireEvent.click(screen.getByRole('button', { name: 'send' }));
    expect(press).toHaveBeenCalledTimes(1);
    expect(behind).not.toHaveBeenCalled();
  });
});

describe('Stepper', () => {
  it('stays between its ends', () => {
    const change = jest.fn();
    render(<Stepper label="times" value={1} min={1} max={2} onChange={change} />);
    const [less, more] = screen.getAllByRole('button');
    fireEvent.click(less!);
    expect(change).not.toHaveBeenCalled();
    fireEvent.click(more!);
    expect(change).toHaveBeenCalledWith(2);
  });
});
