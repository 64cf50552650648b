extension Mistake {
  static let maps = [
    Mistake(
      .map, "id: test", "id: 5",
      "'id' should be a text, found the number 5; put it in quotes to make it one"),
    Mistake(.map, "title: test.title\n", "", "'title' is missing", line: -1),
    Mistake(.map, "subtitle: test.subtitle", "subtitle: \" \"", "'subtitle' is empty"),
    Mistake(.map, "title: test.title\n", "title:\n", "'title' has no value"),
    Mistake(
      .map, "subtitle: test.subtitle", "subtitle: {}",
      "'subtitle' is an empty map; write its words by language: {en: \"…\"}"),
    Mistake(
      .map, "subtitle: test.subtitle", "subtitle: {English: \"x\"}",
      "'English' in 'subtitle' is no code of a language; write its words by language: {en: \"…\", de: \"…\"}"
    ),
    Mistake(.map, "treaties: [t]", "treaties: []", "'treaties' is an empty list"),
    Mistake(
      .map, "treaties: [t]", "treaties: t",
      "'treaties' should be a list, found the text 't'; write [a, b], or one '- a' a line"),
    Mistake(
      .map, "date: 1901-05-02", "date: 1901-02-30",
      "'date' should be a day as YYYY-MM-DD, found the text '1901-02-30'"),
    Mistake(
      .map, "period: 1901-04-01..1901-06-01", "period: 1901-04-01",
      "'1901-04-01' is not a period; write two dates as 1901-04-01..1901-06-01"),
    Mistake(
      .map, "1901-04-01..1901-06-01", "1901-06-01..1901-04-01",
      "the period 1901-06-01..1901-04-01 ends before it starts; swap the two dates"),
    Mistake(
      .map, "size: A4", "size: A44",
      "unknown paper size 'A44'; use one of A0, A1, A2, A3, A4, A5, or width and height"),
    Mistake(
      .map, "orientation: landscape", "orientation: sideways",
      "'orientation' should be one of portrait, landscape, found the text 'sideways'"),
    Mistake(
      .map, "{size: A4, orientation: landscape}", "{width: 10, height: 100}",
      "'width' should be a number from 50 to 2000, found the number 10"),
    Mistake(
      .map, "{size: A4, orientation: landscape}", "{width: 100, height: tall}",
      "'height' should be a number from 50 to 2000, found the text 'tall'"),
    Mistake(
      .map, "orientation: landscape}", "orientation: landscape, margin: 200}",
      "'margin' should be a number from 0 to 100, found the number 200"),
    Mistake(
      .map, "orientation: landscape}", "orientation: landscape, marign: 20}",
      "unknown key 'marign'; did you mean 'margin'?"),
    Mistake(
      .map, "page: {size: A4, orientation: landscape}", "page: A4",
      "'page' should be a map of 'key: value' pairs, found the text 'A4'"),
    Mistake(
      .map, "scale: 1000000", "scale: 10",
      "'scale' should be a number from 1000 to 1000000000, found the number 10"),
    Mistake(
      .map, "center: [10, 50]", "center: [10, 95]",
      "a position has two numbers: longitude −180…180 and latitude −90…90; write it as [24.02, 55.0]"
    ),
    Mistake(.map, "center: [10, 50]", "center: [10, north]", "'center' holds numbers only"),
    Mistake(
      .map, "{scale: 1000000, center: [10, 50]}", "{fit: [x], margin: 900}",
      "'margin' should be a number from 0 to 200, found the number 900"),
    Mistake(
      .map, "{scale: 1000000, center: [10, 50]}", "{fit: [x], margn: 9}",
      "unknown key 'margn'; did you mean 'margin'?"),
    Mistake(
      .map, "style: atlas", "stlye: atlas", "'style' is missing; did you mean it by 'stlye'?"),
    Mistake(
      .map, "style: atlas", "names: mine\nstyle: atlas",
      "'names' should be one of asked, native, both, found the text 'mine'"),
    Mistake(
      .map, "style: atlas", "mm2_per_1000_men: 0\nstyle: atlas",
      "'mm2_per_1000_men' should be a number from 0.01 to 10000, found the number 0"),
    Mistake(
      .map, "style: atlas", "source_letters: some\nstyle: atlas",
      "'source_letters' should be true or false, found the text 'some'"),
    Mistake(
      .map, "style: atlas", "inset: []\nstyle: atlas",
      "unknown key 'inset'; allowed are id, title, subtitle, treaties, date, period, projection, "
        + "projection_text, page, frame, names, exonyms, style, mm2_per_1000_men, source_letters, layers, column, footer, "
        + "insets, labels"),
    Mistake(
      .map, "id: test\n", "- id: test\n",
      "here should stand an item, or the list should end (in the list that begins in line 1); indent the items "
        + "of a list alike, and begin each with '- '", line: 1),
  ]

  static let layers = [
    Mistake(
      .map, "kind: sea", "kind: see",
      "'kind' should be one of sea, land, powers, area, lakes, rivers, coast, graticule, borders, "
        + "lines, states, waters, towns, facilities, garrisons, incidents, limits, found the text 'see'; did "
        + "you mean 'sea'?"),
    Mistake(
      .map, "{kind: sea}", "sea", "expected a map as 'key: value' pairs, found the text 'sea'"),
    Mistake(
      .map, "style: ceded, ", "",
      "a layer of kind 'area' needs a style; add 'style:' with a name from the style file"),
    Mistake(
      .map, "{kind: sea}", "{kind: coast, label: true}",
      "a layer of kind 'coast' has no names of its own; write 'label:' with a text key"),
    Mistake(
      .map, "legend: key}", "legend: key, label: 3}",
      "'label' should be true or false, found the number 3"),
    Mistake(
      .map, "{kind: sea}", "{kind: sea, from: 1901-05-02, to: 1901-05-01}",
      "the layer ends on 1901-05-01, before it begins; swap the days"),
    Mistake(
      .map, "{kind: sea}", "{kind: garrisons, units: signals}",
      "'units' should be one of words, signs, none, found the text 'signals'; did you mean 'signs'?"
    ),
    Mistake(
      .map, "{kind: sea}", "{kind: towns, ranks: [9]}", "'ranks' holds whole numbers from 1 to 5"),
    Mistake(
      .map, "{kind: sea}", "{kind: graticule, step: 0}",
      "'step' should be a number from 0.01 to 90, found the number 0"),
    Mistake(
      .map, "{kind: sea}", "{kind: garrisons, unit: signs}",
      "unknown key 'unit'; did you mean 'units'?"),
    Mistake(
      .map, "{kind: sea}", "{kind: sea, unit: signs}",
      "unknown key 'unit'; allowed are kind, from, to"),
    Mistake(
      .map, "{kind: sea}", "{kind: sea, kinds: [railway]}",
      "a layer of kind 'sea' has no 'kinds'; it belongs to lines"),
    Mistake(
      .map, "{kind: sea}", "{kind: sea, units: signs}",
      "a layer of kind 'sea' has no 'units'; it belongs to garrisons"),
    Mistake(
      .map, "legend: key}", "legend: key, label_class: fort}",
      "the layer has a label class, but no labels; add 'label:' or take the class away"),
    Mistake(
      .map, "show: [x]", "hide: [x]",
      "a layer of kind 'area' has no 'hide'; it belongs to towns, facilities, incidents"),
    Mistake(
      .map, "show: [x]", "show: [1]",
      "'show' should be a text, found the number 1; put it in quotes to make it one"),
    Mistake(
      .map, "{kind: sea}", "{kind: towns, hide: x}",
      "'hide' should be a list, found the text 'x'; write [a, b], or one '- a' a line"),
  ]
}
