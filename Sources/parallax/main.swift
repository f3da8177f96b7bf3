import ParallaxCommands

CommandRunner.runProcess()
