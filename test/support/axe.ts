import axe from 'axe-core';

/**
 * A script that puts axe in the page as `axe`. By itself axe (4.14) works out only inside the body what lies on what: of
 * help, which stands beside the body, it would know no background and no neighbour, and find no contrast too low there and
 * no target too small. So here it walks on behind the body.
 */
export const AXE_SCRIPT = `${axe.source}
(function (axe) {
  var run = axe.run;
  axe.run = function () {
    var end = function () { delete document.createTreeWalker; };
    document.createTreeWalker = function (root, what) {
      var inBody = root === document.body;
      var walker = Document.prototype.createTreeWalker.call(document, inBody ? document.documentElement : root, what);
      if (inBody) walker.currentNode = root;
      return walker;
    };
    var results = run.apply(axe, arguments);
    results.then(end, end);
    return results;
  };
})(window.axe);`;
