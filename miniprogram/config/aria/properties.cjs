/** A field has words of its own; all it lacks is the name it goes by. */
const field = { 'aria-label': "''" };

/** What View and the fields get beside their own properties, with the values WeChat takes when none is given. */
module.exports = {
  Input: field,
  Textarea: field,
  View: {
    'aria-role': "''",
    'aria-label': "''",
    'aria-hidden': 'false',
    'aria-disabled': 'false',
    'aria-selected': 'false',
    'aria-checked': 'false',
  },
};
