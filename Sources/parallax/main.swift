import Glibc
import ParallaxCommands

exit(CommandRunner.runProcess())
