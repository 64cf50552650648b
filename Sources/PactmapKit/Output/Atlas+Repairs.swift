extension Atlas {
  /// A remark on the number of repairs in the data. Empty if nothing was repaired.
  func repairRemarks() throws -> [String] {
    switch try facts.drawableModel().repairs.count {
    case 0: []
    case 1: ["1 repair of the data in geo/, which 'pactmap check' tells"]
    case let count: ["\(count) repairs of the data in geo/, which 'pactmap check' lists"]
    }
  }
}
