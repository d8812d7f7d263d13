Console.WriteLine("sit");
