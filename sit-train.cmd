@echo off
rem Builds the trainer, then runs it. "sit-train test" runs its tests.
setlocal
set "root=%~dp0"
set DOTNET_CLI_TELEMETRY_OPTOUT=1
set DOTNET_NOLOGO=1
if not exist "%root%artifacts" mkdir "%root%artifacts"
if /i "%~1"=="test" goto test
dotnet build "%root%src\SocialInteractionTracker.Trainer" -c Release -v quiet -clp:NoSummary > "%root%artifacts\build-train.log" 2>&1
if errorlevel 1 (findstr /c:"error" "%root%artifacts\build-train.log" 1>&2 & echo sit-train: the build failed; see artifacts\build-train.log 1>&2 & exit /b 3)
dotnet "%root%src\SocialInteractionTracker.Trainer\bin\Release\net10.0\sit-train.dll" %*
exit /b %errorlevel%
:test
dotnet test "%root%tests\SocialInteractionTracker.Training.Tests" -c Release
exit /b %errorlevel%
