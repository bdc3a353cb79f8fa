'use strict';
// Answers what it was given, so that a test can see what arrives in a function.
module.exports.main = (event, context) => Promise.resolve({ event, functionName: context.function_name });
