extension Atlas {
  /// What the author of a map should know of its data: that some of it was mended. None for sound data.
  var repairRemarks: [String] {
    switch model.repairs.count {
    case 0: []
    case 1: ["1 repair of the data in geo/, which 'pactmap check' tells"]
    case let count: ["\(count) repairs of the data in geo/, which 'pactmap check' lists"]
    }
  }
}
