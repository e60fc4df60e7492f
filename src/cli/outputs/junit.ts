import { type Output, paragraph } from './output.ts';

/** Text safe in XML 1.0: marks escaped, characters that XML cannot hold replaced. */
const xml = (text: string): string =>
  text
    .replace(
      /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
      '\ufffd',
    )
    .replace(/[&<>"\n\r\t]/g, (one) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[one] ?? `&#${one.codePointAt(0)!};`);

/** JUnit XML, for CI dashboards: one suite a file, one case a finding; information is a case that passes. */
export const junit: Output = {
  name: 'junit',
  print({ diagnostics, prefix }) {
    const files = [...new Set(diagnostics.map(({ file }) => file))];
    const suites = files.map((file) => {
      const own = diagnostics.filter((one) => one.file === file);
      const cases = own.map((one) => {
        const place = `${prefix}${one.file}:${one.line}:${one.column}`;
        const head = `    <testcase name="${xml(`${one.rule} ${one.line}:${one.column}`)}" classname="${xml(`${prefix}${one.file}`)}" file="${xml(`${prefix}${one.file}`)}" line="${one.line}">`;
        const body = `${xml(place)}&#10;${xml(paragraph(one))}`;
        return one.severity === 'info'
          ? `${head}<system-out>${body}</system-out></testcase>\n`
          : `${head}<failure type="${one.severity}" message="${xml(one.message)}">${body}</failure></testcase>\n`;
      });
      const failures = own.filter(({ severity }) => severity !== 'info').length;
      return `  <testsuite name="${xml(`${prefix}${file}`)}" tests="${own.length}" failures="${failures}">\n${cases.join('')}  </testsuite>\n`;
    });
    if (suites.length === 0)
      suites.push(
        `  <testsuite name="odas validate" tests="1" failures="0">\n    <testcase name="odas validate" classname="odas"/>\n  </testsuite>\n`,
      );
    const failures = diagnostics.filter(({ severity }) => severity !== 'info').length;
    return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="odas validate" tests="${Math.max(1, diagnostics.length)}" failures="${failures}">\n${suites.join('')}</testsuites>\n`;
  },
};
