/** What View gets beside its own properties, with the values WeChat takes when none is given. */
module.exports = {
  View: {
    'aria-role': "''",
    'aria-label': "''",
    'aria-hidden': 'false',
    'aria-disabled': 'false',
    'aria-selected': 'false',
    'aria-checked': 'false',
  },
};
