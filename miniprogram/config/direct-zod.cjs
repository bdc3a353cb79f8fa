/**
 * A Babel plugin for shared/contract: takes `z` straight from zod/mini instead of from ./schema, which passes it on.
 * Passed on as one object, zod cannot be cut down to the functions in use, and 350 KB of it would travel to every
 * phone; taken directly it is 50 KB. The import of ./schema stays, because that file also sets zod up.
 */
module.exports = function directZod({ types }) {
  return {
    visitor: {
      ImportDeclaration(declaration) {
        const { node } = declaration;
        if (node.source.value !== './schema' || node.importKind === 'type') return;
        const passedOn = node.specifiers.find(({ local }) => local.name === 'z');
        if (!passedOn || passedOn.importKind === 'type') return;
        node.specifiers = node.specifiers.filter((specifier) => specifier !== passedOn);
        const direct = types.importNamespaceSpecifier(types.identifier('z'));
        declaration.insertAfter(types.importDeclaration([direct], types.stringLiteral('zod/mini')));
        declaration.scope.crawl();
      },
    },
  };
};
