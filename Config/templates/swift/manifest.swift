// swift-tools-version: 6.2
import PackageDescription

let galley = Target.Dependency.product(name: "Galley", package: "Galley")
let testing = Target.Dependency.product(name: "GalleyTesting", package: "Galley")

let package = Package(
    name: "{{type}}",
    platforms: [.macOS(.v26)],
    dependencies: [.package(name: "Galley", path: {{clone}})],
    targets: [
        .target(name: "{{type}}", dependencies: [galley]),
        .executableTarget(
            name: "{{id}}", dependencies: ["{{type}}", galley], path: "Sources/{{type}}Tool"),
        .testTarget(name: "{{type}}Tests", dependencies: ["{{type}}", galley, testing]),
    ]
)
