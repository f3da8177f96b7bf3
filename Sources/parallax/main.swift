import Glibc
import ParallaxCommands

exit(await CommandRunner.runProcess())
