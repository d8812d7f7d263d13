@echo off
rem Builds SocialInteractionTracker when its sources changed, then runs it. "sit test" runs every test.
setlocal
set "root=%~dp0"
set DOTNET_CLI_TELEMETRY_OPTOUT=1
set DOTNET_NOLOGO=1
where dotnet >nul 2>nul || (echo sit: the .NET SDK 10 is needed: https://dotnet.microsoft.com/download 1>&2 & exit /b 2)
if not exist "%root%artifacts" mkdir "%root%artifacts"
if /i "%~1"=="test" goto test
dotnet build "%root%src\SocialInteractionTracker.Cli\SocialInteractionTracker.Cli.csproj" -c Release -v quiet -clp:NoSummary > "%root%artifacts\build.log" 2>&1
if errorlevel 1 (findstr /c:"error" "%root%artifacts\build.log" 1>&2 & echo sit: the build failed; see artifacts\build.log 1>&2 & exit /b 3)
dotnet "%root%src\SocialInteractionTracker.Cli\bin\Release\net10.0\sit.dll" %*
exit /b %errorlevel%
:test
dotnet test "%root%SocialInteractionTracker.sln" -c Release
exit /b %errorlevel%
