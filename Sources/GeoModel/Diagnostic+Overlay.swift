import Documents
import Overlay

extension Diagnostic {
  /// Converts a failure of GEOS to a message with advice.
  package init(_ error: OverlayError, at location: SourceLocation?, subject: String? = nil) {
    self.init(error.message, at: location, subject: subject, hint: error.hint)
    settings = error.settings
  }
}

extension OverlayError {
  /// The settings that the hint advises to change.
  package var settings: [Setting] {
    if case .tooManyCrossings = self { [.crossings] } else { [] }
  }
}
