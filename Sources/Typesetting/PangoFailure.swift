import CPango
import Work

/// Watches for fatal errors of Pango. Pango starts threads of its own, and it ends the process when
/// it cannot get a thread or memory. The user is then told the reason in a clear sentence.
enum PangoFailure {
  /// Installs the log handlers that receive Pango's last message. Evaluated once per process.
  static let isHeard: Void = {
    g_log_set_writer_func(
      { level, fields, count, _ in
        guard level.rawValue & G_LOG_LEVEL_ERROR.rawValue != 0 else {
          return g_log_writer_default(level, fields, count, nil)
        }
        let texts = UnsafeBufferPointer(start: fields, count: Int(count))
        let message = texts.first { String(cString: $0.key) == "MESSAGE" }?.value
        heard(message?.assumingMemoryBound(to: CChar.self))
        return g_log_writer_default(level, fields, count, nil)
      }, nil, nil)
    g_log_set_default_handler(
      { domain, level, message, _ in
        if level.rawValue & G_LOG_LEVEL_ERROR.rawValue != 0 { heard(message) }
        g_log_default_handler(domain, level, message, nil)
      }, nil)
  }()

  private static func heard(_ message: UnsafePointer<CChar>?) {
    let words = message.map { String(cString: $0) } ?? ""
    Collapse.happens(
      for: words.contains("creating thread")
        ? .threads : words.contains("failed to allocate") ? .memory : .something)
  }
}
