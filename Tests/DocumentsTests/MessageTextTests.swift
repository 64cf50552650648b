import Foundation
import Testing

@testable import Documents

/// A message may quote anything and stays readable.
@Suite struct MessageTextTests {
  @Test(arguments: [
    ("a\nb", "a\\nb"), ("a\r\nb\tc", "a\\r\\nb\\tc"), ("a\u{1B}[31mb", "a<U+001B>[31mb"),
    ("a\u{202E}b", "a<U+202E>b"), ("a\u{2028}b", "a<U+2028>b"), ("a\u{85}b", "a<U+0085>b"),
    ("Žemaitija – “Ķ” 北", "Žemaitija – “Ķ” 北"), ("می‌خواهم", "می‌خواهم"),
  ])
  func `what would break a line or turn its direction is written out`(
    text: String, expected: String
  ) { #expect(text.asMessage() == expected) }

  @Test func `every part of a message is in one line`() {
    let message = Diagnostic(
      "no '\n'", at: SourceLocation(file: "a\nb.yaml", line: 2, column: 3), subject: "x\ny",
      hint: "try\r\nagain"
    ).description
    #expect(message == "a\\nb.yaml:2:3: x\\ny: no '\\n'; try\\r\\nagain")
  }

  @Test func `a quoted value that is too long is cut off, and what follows it is kept`() {
    let long = String(repeating: "x", count: 200)
    let short = String(repeating: "x", count: 80) + "…"
    #expect(Diagnostic("unknown id '\(long)' here").message == "unknown id '\(short)' here")
    #expect(Diagnostic("“\(long)” is none").message == "“\(short)” is none")
    #expect(Diagnostic("'\(long)' and '\(long)'").message == "'\(short)' and '\(short)'")
    let eighty = String(repeating: "ž", count: 80)
    #expect(Diagnostic("the id '\(eighty)'").message == "the id '\(eighty)'")
  }

  @Test func `an apostrophe opens no quote`() {
    let message =
      "the map's id is 'a', and here follow very many words which are not quoted at all, although an apostrophe "
      + "stands before them and so does another one: the engine's"
    #expect(Diagnostic(message).message == message)
  }

  @Test func `a message that quotes millions of letters is short, and soon made`() {
    let start = Date()
    let message = Diagnostic("unknown '\(String(repeating: "ab\n", count: 2_000_000))'").message
    #expect(message.count < 1100 && -start.timeIntervalSinceNow < 2)
  }

  enum Plain: Error { case fault(reason: String) }

  @Test func `what Foundation and the compiler print of an error is shown to nobody`() {
    let errors: [any Error] = [
      Plain.fault(reason: "secret"), CocoaError(.fileReadNoSuchFile),
      NSError(domain: NSPOSIXErrorDomain, code: Int(EACCES)), CancellationError(),
      NSError(
        domain: NSCocoaErrorDomain, code: 512,
        userInfo: [NSUnderlyingErrorKey: NSError(domain: NSPOSIXErrorDomain, code: Int(ENOSPC))]),
    ]
    for error in errors {
      let text = words(of: error)
      for foreign in ["secret", "reason:", "Domain", "NSError(", "Optional", "(\"", "\n"] {
        #expect(!text.contains(foreign), "\(text)")
      }
    }
    #expect(words(of: errors[2]) == "the system reports: Permission denied")
    #expect(words(of: errors[4]) == "the system reports: No space left on device")
    #expect(words(of: errors[0]).contains("there are no words for (Plain)"))
    #expect(words(of: Diagnostic("a\nb", hint: "c")) == "a\\nb; c")
  }
}
