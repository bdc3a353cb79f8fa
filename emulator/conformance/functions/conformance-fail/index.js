'use strict';
module.exports.main = () => Promise.reject(new Error('this function always fails'));
