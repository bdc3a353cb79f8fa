import { useState } from 'react';
import { fireEvent, render, screen } from '@testing-library/react';
import { digitsOf, groupedCode, spokenCode } from '../content/code-words';
import { CodeInput } from './code-input';

describe('a code', () => {
  it.each([
    ['1234 5678', '12345678'],
    ['验证码：１２３４-5678。', '12345678'],
    ['123456789', '12345678'],
    ['abc', ''],
  ])('typed as %j is %j', (text, digits) => {
    expect(digitsOf(text, 8)).toBe(digits);
  });

  it('stands in groups of four and is spoken digit by digit', () => {
    expect(['', '123', '1234', '12345', '12345678'].map(groupedCode)).toEqual([
      '',
      '123',
      '1234',
      '1234 5',
      '1234 5678',
    ]);
    expect(spokenCode('39827461')).toBe('3 9 8 2，7 4 6 1');
  });
});

describe('CodeInput', () => {
  const complete = jest.fn();
  function Input() {
    const [digits, setDigits] = useState('');
    return <CodeInput label="code" value={digits} onChange={setDigits} onComplete={complete} />;
  }
  const field = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'code' });

  it('groups while one types, and tells once when the last digit is there', () => {
    render(<Input />);
    fireEvent.change(field(), { target: { value: '3982746' } });
    expect(field().value).toBe('3982 746');
    expect(complete).not.toHaveBeenCalled();
    fireEvent.change(field(), { target: { value: '3982 74611' } });
    fireEvent.change(field(), { target: { value: '3982 7461 5' } });
    expect(complete.mock.calls).toEqual([['39827461']]);
  });

  it('takes a code pasted with the words around it', () => {
    render(<Input />);
    const { maxLength } = field();
    const pasted = '验证码是 39827461';
    expect(pasted.length).toBeLessThanOrEqual(maxLength);
    fireEvent.change(field(), { target: { value: pasted } });
    expect(field().value).toBe('3982 7461');
  });
});
