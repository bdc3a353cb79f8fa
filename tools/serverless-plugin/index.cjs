// The serverless CLI loads plugins as plain JavaScript; the plugin itself is TypeScript like everything else. tsx is
// registered for the whole process: its narrower `require` renames module files, and esbuild looks for its binary beside its own.
require('tsx/cjs/api').register();

module.exports = require('./cloudbase-plugin.ts').CloudbasePlugin;
