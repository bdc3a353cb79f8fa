import { retentionDays } from './retention';

// Written by hand: whoever changes a time changes the promise in docs/operating/privacy.md and the notice with it.
test('what is promised to be kept for how long', () => {
  expect(retentionDays).toEqual({
    requestKeys: 8,
    signIns: 1,
    attempts: 1,
    sessions: 30,
    requests: 180,
    importRows: 30,
    exports: 1,
    phonesOfFormer: 365,
    auditRecords: 1095,
  });
});
