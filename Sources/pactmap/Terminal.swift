import ArgumentParser
import Foundation
import PactmapKit

/// Runs a command; its errors go to standard error and become exit codes.
func reportingExitCode(_ body: () throws -> Void) throws {
  do {
    try StandardFiles.prepare()
    try body()
    try finishOutput()
  } catch let error as PactmapError {
    complain(error.description + "\n")
    switch error {
    case .badInput: throw ExitCode(1)
    case .cannotWrite: throw ExitCode(2)
    }
  }
}
