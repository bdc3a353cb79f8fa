/** Styles have no part in a unit test. */
export default {};
