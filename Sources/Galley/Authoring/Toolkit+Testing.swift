// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyRunner

/// The settings of `Toolkit.test`.
public struct TestOptions: Sendable, Hashable {
    /// The seed of the synthetic texts, which failures contain.
    public var seed: UInt64 = 1
    /// The time in which a plug-in that is a program must answer, from 10 ms to one day.
    public var timeLimit = Duration.seconds(30)
    /// The interpreter that runs a plug-in that is a program, such as `.venv/bin/python`; nil if
    /// the program is executed directly.
    public var interpreter: String?

    /// Makes the default settings.
    public init() {}
}

extension Toolkit {
    /// Tests whether an analyzer, a reader or a format meets its contract, as `galley test` does.
    ///
    /// The test of an analyzer runs its examples and unusual texts, divides documents among workers
    /// in many ways, and merges, encodes and decodes the results. It takes a second or two.
    ///
    /// - Parameters:
    ///   - name: the name of a component of the toolkit, or the path of a program or a library,
    ///     which need not be a plug-in of the toolkit.
    ///   - options: the seed, and the settings of a program.
    /// - Returns: the result; a contract that is not met is not an error.
    /// - Throws: `GalleyError` if there is no such component or plug-in, if the plug-in cannot be
    ///   used, or if the time limit is out of its range.
    public func test(
        _ name: String, _ options: TestOptions = TestOptions()
    ) throws(GalleyError) -> ContractResult {
        if let component = registeredComponent(named: name) {
            return ContractResult(component, seed: options.seed)
        }
        let named = plugins.named.first { ExactText($0.info.id) == ExactText(name) }
        if let entry = try named == nil ? plugin(name, options) : named {
            return ContractResult(ToolkitComponent(.analyzer(entry)), seed: options.seed)
        }
        throw GalleyError(
            "'\(name)' is neither a program or library nor an analyzer, reader or format"
                + hint(for: name))
    }

    /// Returns the first analyzer of the plug-in at a path; nil if there is none.
    private func plugin(
        _ path: String, _ options: TestOptions
    ) throws(GalleyError) -> AnalyzerEntry? {
        guard path.utf8.contains(UInt8(ascii: "/")) || WholeFile.exists(path) else { return nil }
        guard (Duration.milliseconds(10)...Duration.seconds(86400)).contains(options.timeLimit)
        else {
            throw GalleyError(
                "a time limit of \(options.timeLimit): expected 0.01 seconds to 86,400 seconds")
        }
        return try GalleyError.converting {
            var limits = PluginLimits()
            limits.time = options.timeLimit
            let loader = try PluginLoader(
                [path], self, limits: limits, interpreter: options.interpreter)
            return loader.named.first
        }
    }
}
