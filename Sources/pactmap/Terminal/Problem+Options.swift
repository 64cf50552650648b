import PactmapKit

extension Problem {
  /// The problem as it is printed on a terminal. If the hint advises changing a setting, it names
  /// the option of the command that does so.
  var line: String {
    guard let hint, !settings.isEmpty else { return description }
    let advice = settings.reduce(hint) { advice, setting in
      advice.replacing(
        setting.words, with: "\(setting.words) (\(setting.option))", maxReplacements: 1)
    }
    return description.dropLast(hint.count) + advice
  }
}

extension PactmapError {
  /// The error message, with one line for each problem.
  var lines: String {
    guard case .badInput(let problems) = self else { return description }
    return problems.map(\.line).joined(separator: "\n")
  }
}

extension Setting {
  /// The command's option for this setting.
  fileprivate var option: String {
    switch self {
    case .atlas: "--atlas"
    case .fileSize: "--max-file-size"
    case .depth: "--max-depth"
    case .values: "--max-values"
    case .vertices: "--max-vertices"
    case .features: "--max-features"
    case .crossings: "--max-crossings"
    case .labels: "--max-labels"
    case .pixels: "--max-pixels"
    case .resolution: "--dpi"
    case .page: "--page"
    case .window: "--window"
    case .box: "--bbox"
    case .theme, .form: "--as"
    case .licence: "--licence"
    case .accuracy: "--accuracy"
    }
  }
}
