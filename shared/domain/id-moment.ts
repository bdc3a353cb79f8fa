const digits = '0123456789abcdefghjkmnpqrstvwxyz';
const timeChars = 10;
/** An id has 48 bits for its time. */
const msMax = 2 ** 48 - 1;

/** The instant in an id (ULID): when what it names was made. Null for what is no such id. */
export const momentOfId = (id: string): string | null => {
  let ms = 0;
  for (const char of id.slice(0, timeChars)) {
    const value = digits.indexOf(char);
    if (value < 0) return null;
    ms = ms * digits.length + value;
  }
  return id.length <= timeChars || ms > msMax ? null : new Date(ms).toISOString();
};
