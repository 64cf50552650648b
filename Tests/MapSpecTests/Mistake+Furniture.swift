extension Mistake {
  private static let inset = "{kind: scale-bar, corner: bottom-left, length_km: 50}"

  static let furniture = [
    Mistake(
      .map, "side: left", "side: top", "'side' should be one of left, right, found the text 'top'"),
    Mistake(
      .map, "width: 80", "width: 5",
      "'width' should be a number from 20 to 500, found the number 5"),
    Mistake(
      .map, "[title, credits]", "[title, credit]", "unknown panel 'credit'; did you mean 'credits'?"
    ),
    Mistake(
      .map, "[title, credits]", "[zzz]",
      "unknown panel 'zzz'; use one of title, strength, symbols, units, areas, negotiation, "
        + "chronology, milestones, treaties, incidents, notes, credits"),
    Mistake(
      .map, "style: atlas", "footer: {height: 1, panels: [notes]}\nstyle: atlas",
      "'height' should be a number from 3 to 300, found the number 1"),
    Mistake(
      .map, inset, "{kind: bar, corner: bottom-left}",
      "'kind' should be one of locator, scale-bar, panels, zoom, found the text 'bar'"),
    Mistake(
      .map, inset, "{kind: scale-bar, corner: bottom}",
      "'corner' should be one of top-left, top-right, bottom-left, bottom-right, found the text "
        + "'bottom'"),
    Mistake(
      .map, inset, "{kind: scale-bar, corner: top-left, offset: [1], length_km: 5}",
      "'offset' has two numbers: right and down, in millimetres"),
    Mistake(
      .map, inset, "{kind: scale-bar, corner: top-left, ofset: [1, 1], length_km: 5}",
      "unknown key 'ofset'; did you mean 'offset'?"),
    Mistake(
      .map, inset, "{kind: scale-bar, corner: top-left, scale: 500000, length_km: 5}",
      "an inset of kind 'scale-bar' has no 'scale'; it belongs to zoom"),
    Mistake(
      .map, inset,
      "{kind: locator, corner: top-left, width: 30, extent: [1, 5, 5, 9], panels: [notes]}",
      "an inset of kind 'locator' has no 'panels'; it belongs to panels"),
    Mistake(
      .map, "length_km: 50", "length_km: 0",
      "'length_km' should be a number from 0.1 to 10000, found the number 0"),
    Mistake(
      .map, inset, "{kind: locator, corner: top-left, width: 30, extent: [5, 9, 6, 5]}",
      "an extent has four numbers in degrees: west, south, east, north; write it as [19.5, 53.3, "
        + "31, 60.2]"),
    Mistake(
      .map, inset, "{kind: locator, corner: top-left, width: 30, extent: [31, 5, 19, 9]}",
      "from its west eastwards to its east the extent runs more than half round the globe; swap the "
        + "two longitudes"),
    Mistake(
      .map, inset, "{kind: locator, corner: top-left, width: 3, extent: [5, 5, 6, 9]}",
      "'width' should be a number from 10 to 300, found the number 3"),
    Mistake(
      .map, inset, "{kind: zoom, corner: top-left, width: 30}", "'height' is missing"),
    Mistake(
      .map, inset,
      "{kind: zoom, corner: top-left, width: 30, height: 30, center: [1, 2], scale: 5}",
      "'scale' should be a number from 1000 to 1000000000, found the number 5"),
    Mistake(
      .map, "insets:", "labels: [{id: base-a}]\ninsets:",
      "a pinned label has one of 'side', 'offset' and 'at'; add one"),
    Mistake(
      .map, "insets:", "labels: [{id: base-a, side: left, at: [1, 2]}]\ninsets:",
      "a pinned label has one of 'side', 'offset' and 'at'; keep one of side, at"),
    Mistake(
      .map, "insets:", "labels: [{id: base-a, offset: [1]}]\ninsets:",
      "'offset' has two numbers: right and down, in millimetres"),
    Mistake(
      .map, "insets:", "labels: [{id: base-a, side: leftish}]\ninsets:",
      "'side' should be one of right-above, right, right-below, left-above, left, left-below, "
        + "above, below, found the text 'leftish'"),
    Mistake(
      .map, "insets:", "labels: [{side: left}]\ninsets:", "'id' is missing"),
  ]
}
