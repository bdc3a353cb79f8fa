import { breakWords, fitName, fitTitle, widthOf } from './fit-words';

describe('widthOf', () => {
  it('counts a Chinese character as one and a digit as less', () => {
    expect(widthOf('伍桥村')).toBe(3);
    expect(widthOf('62.0')).toBeCloseTo(2.4);
    expect(widthOf('')).toBe(0);
  });
});

describe('breakWords', () => {
  it('fills each line and loses nothing', () => {
    const words = '有异议请在公示期内提出';
    const lines = breakWords(words, 4);
    expect(lines).toEqual(['有异议请', '在公示期', '内提出']);
    expect(lines.join('')).toBe(words);
  });

  it('begins no line with a closing sign', () => {
    expect(breakWords('看得到每一笔，写明原因', 6)).toEqual(['看得到每一笔，', '写明原因']);
  });
});

describe('fitName', () => {
  const widthMm = 40;
  const sizeMm = 10;

  it('leaves a short name as large as wanted', () => {
    expect(fitName('柳长河', widthMm, sizeMm)).toEqual({ lines: ['柳长河'], sizeMm });
  });

  it.each(['欧阳秀兰', '欧阳秀英兰', '阿卜杜热依木', '阿卜杜热依木阿卜力克木'])('sets %s whole', (name) => {
    const { lines, sizeMm: set } = fitName(name, widthMm, sizeMm);
    expect(lines.join('')).toBe(name);
    expect(lines.length).toBeLessThanOrEqual(2);
    for (const line of lines) expect(widthOf(line) * set).toBeLessThanOrEqual(widthMm + 1e-9);
  });

  it('cuts only what no wall could take, and says so', () => {
    const { lines } = fitName('阿'.repeat(60), widthMm, sizeMm);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/…$/u);
    expect(widthOf(lines[1]!)).toBeLessThanOrEqual(widthOf(lines[0]!));
  });
});

describe('fitTitle', () => {
  it('shrinks until the title fits in one line, and never grows', () => {
    expect(fitTitle('伍桥村', 100, 17)).toBe(17);
    expect(fitTitle('伍'.repeat(20), 100, 17)).toBe(5);
    expect(fitTitle('', 100, 17)).toBe(17);
  });
});
