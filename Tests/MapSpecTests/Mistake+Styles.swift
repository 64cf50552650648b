extension Mistake {
  static let styles = [
    Mistake(
      .style, "  coast:          {", "  shore:          {",
      "'lines' lacks coast; add an entry for each",
      line: 0),
    Mistake(
      .style, "  paper: \"#FFFFFF\"\n", "", "'colors' lacks paper; add an entry for each", line: 0),
    Mistake(
      .style, "paper: \"#FFFFFF\"", "paper: white",
      "colour 'paper' is not #RRGGBB; write it in quotes, with six or eight hexadecimal digits"),
    Mistake(
      .style, "bold: true, color: ink}\n  subtitle", "bold: true, color: inc}\n  subtitle",
      "'inc' is neither #RRGGBB nor the name of a colour; did you mean 'ink'?"),
    Mistake(
      .style, "coast:          {width: 0.13, color: \"#4F7384\"}",
      "coast: {width: 0.13, color: purple}",
      "'purple' is neither #RRGGBB nor the name of a colour; name one of far-shore, guest, halo, "
        + "host, incident, ink, locator-frame, locator-land, near-shore, panel, paper, quiet, rule, "
        + "sea, water-halo"),
    Mistake(
      .style, "    regular: LinBiolinum_R.otf\n", "", "'regular' is missing", line: -1),
    Mistake(
      .style, "least: 7.6", "least: 9.9", "'least' is larger than 'size'; swap the two"),
    Mistake(
      .style, "{font: serif, size: 20,", "{font: gothic, size: 20,",
      "'font' should be one of serif, sans, found the text 'gothic'"),
    Mistake(
      .style, "{font: serif, size: 20,", "{font: serif, size: 0,",
      "'size' should be a number from 1 to 500, found the number 0"),
    Mistake(
      .style, "tracking: 0.34", "tracking: 34",
      "'tracking' should be a number from -0.2 to 3, found the number 34"),
    Mistake(
      .style, "{font: serif, size: 20,", "{font: serif, form: dots, size: 20,",
      "'form' should be one of words, line, hidden, found the text 'dots'"),
    Mistake(
      .style, "  subtitle:         {", "  subtitel:         {",
      "'subtitle' is missing; did you mean it by 'subtitel'?"),
    Mistake(
      .style, "  title:            {",
      "  tilte: {font: sans, size: 7, color: ink}\n  title:            {",
      "unknown key 'tilte'; allowed are title, subtitle, heading, body, small, figure, state, "
        + "subject, area, area-detail, base, base-detail, strength, incident, town-1, town-2, town-3, "
        + "town-4, sea, gulf, lake, river, line, graticule"),
    Mistake(
      .style, "dash: [4.2, 1.1, 0.6, 1.1]", "dash: [0, 0]",
      "'dash' holds lengths from 0.01 to 100 millimetres, or 0, that make 0.1 or more; write a stroke and a gap: "
        + "[2, 1]"),
    Mistake(
      .style, "dash: [4.2, 1.1, 0.6, 1.1]", "dash: [0.0001, 1]",
      "'dash' holds lengths from 0.01 to 100 millimetres, or 0, that make 0.1 or more; write a stroke and a gap: "
        + "[2, 1]"),
    Mistake(
      .style, "dash: [4.2, 1.1, 0.6, 1.1]", "dash: [0.02, 0.02]",
      "'dash' holds lengths from 0.01 to 100 millimetres, or 0, that make 0.1 or more; write a stroke and a gap: "
        + "[2, 1]"),
    Mistake(
      .style, "dash: [4.2, 1.1, 0.6, 1.1]", "dash: [4, -1]",
      "'dash' holds lengths from 0.01 to 100 millimetres, or 0, that make 0.1 or more; write a stroke and a gap: "
        + "[2, 1]"),
    Mistake(
      .style, "arrow: 2.4", "arrow: 2.4, cap: cut",
      "'cap' should be one of butt, round, square, found the text 'cut'"),
    Mistake(
      .style, "angle: 45, spacing: 1.7", "angle: 45, spacing: 0",
      "'spacing' should be a number from 0.2 to 50, found the number 0"),
    Mistake(
      .style, "angle: 45, spacing: 1.7", "angel: 45, spacing: 1.7",
      "'angle' is missing; did you mean it by 'angel'?"),
    Mistake(
      .style, "width: 1.5}}", "width: 0}}",
      "'width' should be a number from 0.1 to 50, found the number 0"),
    Mistake(
      .style, "tooth: {length: 1, ", "tooth: {length: 0, ",
      "'length' should be a number from 0.1 to 20, found the number 0"),
    Mistake(
      .style, "tooth: {length: 1, ", "tooth: {both: twice, length: 1, ",
      "'both' should be true or false, found the text 'twice'"),
    Mistake(
      .style, "offset: 2.6", "gauges: {brod: {width: 1}}, offset: 2.6",
      "unknown key 'brod'; did you mean 'broad'?"),
    Mistake(
      .style, "offset: 2.6", "gauges: {broad: {width: 100, color: ink}}, offset: 2.6",
      "'width' should be a number from 0.01 to 20, found the number 100"),
    Mistake(
      .style, "offset: 2.6", "offset: 26",
      "'offset' should be a number from 0 to 20, found the number 26"),
    Mistake(
      .style, "arrow: 2.4,", "arrow: 2.4, taper: 0.5,",
      "a line that grows in width cannot be dashed; leave out 'taper' or 'dash'"),
    Mistake(
      .style, "arrow: 2.4,", "arrow: 2.4, stop: 0,",
      "'stop' should be a number from 0.2 to 20, found the number 0"),
    Mistake(
      .style, "arrow: 2.4,", "arrow: 0,",
      "'arrow' should be a number from 0.2 to 50, found the number 0"),
    Mistake(
      .style, "mm2_per_1000_men: 24", "mm2_per_1000_men: 0",
      "'mm2_per_1000_men' should be a number from 0.01 to 10000, found the number 0"),
    Mistake(
      .style, "opacity: 1", "opacity: 2",
      "'opacity' should be a number from 0 to 1, found the number 2"),
    Mistake(
      .style, "ring: 0.3", "ring: wide",
      "'ring' should be a number from 0 to 10, found the text 'wide'"),
    Mistake(
      .style, "badge: 3.6", "badge: 0",
      "'badge' should be a number from 0.5 to 50, found the number 0"),
    Mistake(
      .style, "0.85, 0.7]", "0.85]",
      "'town' holds five diameters from 0.1 to 20 millimetres, one for each rank"),
    Mistake(
      .style, "0.85, 0.7]", "0.85, -0.7]",
      "'town' holds five diameters from 0.1 to 20 millimetres, one for each rank"),
    Mistake(
      .style, "symbols:\n", "leave_out: [nots]\nsymbols:\n",
      "unknown panel 'nots'; did you mean 'notes'?"),
    Mistake(
      .style, "symbols:\n", "simbols: 1\nsymbols:\n",
      "unknown key 'simbols'; allowed are extends, fonts, colors, type, areas, lines, powers, symbols, "
        + "labels, leave_out"),
    Mistake(
      .style, "subjects: [{fill: \"#FDF7DF\"}", "subjects: [{fill: \"#FDF7DF80\"}",
      "the tint of a state is not translucent; write it with six digits: #RRGGBB"),
    Mistake(
      .style, "subjects: [{fill: \"#FDF7DF\"}", "subjects: [{fill: \"#FDF7DF\", band: 1}",
      "unknown key 'band'; allowed are fill, hatch"),
    Mistake(
      .style, "spacing: 2.8, width: 1.4", "spacing: 2.8, width: 2.8",
      "the stripes are as wide as their spacing, so nothing is left between them; make 'width' smaller than "
        + "'spacing'"),
    Mistake(
      .style, "symbols:\n", "labels: {base: 5}\nsymbols:\n",
      "expected a label class as 'key: value' pairs, found the number 5"),
    Mistake(
      .style, "symbols:\n", "labels: {base: {prioriti: 5}}\nsymbols:\n",
      "unknown key 'prioriti'; did you mean 'priority'?"),
    Mistake(
      .style, "symbols:\n", "labels: {base: {priority: 11}}\nsymbols:\n",
      "'priority' should be a whole number from 0 to 10, found the number 11"),
    Mistake(
      .style, "symbols:\n", "labels: {base: {gaps: [2, 1]}}\nsymbols:\n",
      "'gaps' holds distances from 0.05 to 20 millimetres, the smallest first"),
    Mistake(
      .style, "symbols:\n", "labels: {state: {trackings: [4]}}\nsymbols:\n",
      "'trackings' holds numbers from -0.2 to 3"),
    Mistake(
      .style, "symbols:\n", "labels: {bases: {priority: 5}}\nsymbols:\n",
      "the label class 'bases' is none of the engine's and says not which it is like; did you mean 'base'?"
    ),
    Mistake(
      .style, "symbols:\n", "labels: {fort: {like: bas}}\nsymbols:\n",
      "there is no label class 'bas' before this one; did you mean 'base'?"),
  ]

  static let goodTexts = """
    language: {name: "Tamar", plural: {one: "n = 1"}}
    a: "{men} men"
    b: {one: "a man", other: "{men} men"}
    c: {d: "words"}
    """

  static let texts = [
    Mistake(
      .texts, "n = 1", "n is 1",
      "'n is 1' is no plural rule; write it as CLDR does, with n for the number: n % 10 = 1 and n % "
        + "100 != 11"),
    Mistake(
      .texts, "name: \"Tamar\"", "nmae: \"Tamar\"", "unknown key 'nmae'; did you mean 'name'?"),
    Mistake(
      .texts, "plural: {one", "plural: {two: \"n = 2\", ones",
      "unknown key 'ones'; did you mean 'one'?"),
    Mistake(
      .texts, "language: {name: \"Tamar\", plural: {one: \"n = 1\"}}", "language: Tamar",
      "expected the language as 'key: value' pairs, found the text 'Tamar'"),
    Mistake(.texts, "a: \"{men} men\"", "a: 5", "'a' is not a text; put the words in quotes"),
    Mistake(.texts, "d: \"words\"", "d: [x]", "'c.d' is not a text; put the words in quotes"),
    Mistake(.texts, "one: \"a man\"", "one: 1", "'b.one' is not a text; put the words in quotes"),
    Mistake(
      .texts, "other: \"{men} men\"", "few: \"{men} men\"",
      "'b' has no plural form 'other'; add the one for all numbers that the others do not take"),
    Mistake(
      .texts, "{one: \"a man\", ", "{one: \"a man\", more: \"x\", ",
      "'more' is no plural form of 'b'; there is zero, one, two, few, many, other"),
    Mistake(
      .texts, "a: \"{men} men\"", "a: \"{men men\"",
      "'a' has a brace without its partner; write a value as {name}"),
    Mistake(
      .texts, "a: \"{men} men\"", "a: \"{two words}\"",
      "'{two words}' in 'a' is no value; write {name} or {name:form}, in lower case without spaces"),
  ]
}
