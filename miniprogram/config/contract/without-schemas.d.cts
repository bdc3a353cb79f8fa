import type { PluginObj } from '@babel/core';

declare function withoutSchemas(babel: typeof import('@babel/core')): PluginObj;
export = withoutSchemas;
